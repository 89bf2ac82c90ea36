// Entry of assets/types-hotspot.js: hotspot.

import { openHotspot } from "./hotspot_controls";
import { offerTypes } from "./offer";
import { hotspot } from "../marks/hotspot_kind";

offerTypes({ hotspot: { open: openHotspot, kind: hotspot } });
