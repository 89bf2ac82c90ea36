// Entry of assets/types-places.js: matching, categorise, matrix.

import { openMatrix } from "./matrix_controls";
import { offerTypes } from "./offer";
import { openPlaces } from "./place_controls";
import { categorise, matching, matrix } from "../marks/placement_kinds";

offerTypes({
  matching: { open: openPlaces, kind: matching },
  categorise: { open: openPlaces, kind: categorise },
  matrix: { open: openMatrix, kind: matrix },
});
