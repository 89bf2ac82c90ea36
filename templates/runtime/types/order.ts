// Entry of assets/types-order.js: ordering.

import { offerTypes } from "./offer";
import { openOrder } from "./order_controls";
import { ordering } from "../marks/ordering_kind";

offerTypes({ ordering: { open: openOrder, kind: ordering } });
