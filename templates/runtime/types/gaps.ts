// Entry of assets/types-gaps.js: gaps.

import { openGaps } from "./gap_controls";
import { offerTypes } from "./offer";
import { gaps } from "../marks/gap_kind";

offerTypes({ gaps: { open: openGaps, kind: gaps } });
