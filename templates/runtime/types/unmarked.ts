// Entry of assets/types-unmarked.js: likert and long.

import { openLikert } from "./likert_controls";
import { openLong } from "./long_controls";
import { offerTypes } from "./offer";
import { likert, long } from "../marks/unmarked_kinds";

offerTypes({ likert: { open: openLikert, kind: likert }, long: { open: openLong, kind: long } });
