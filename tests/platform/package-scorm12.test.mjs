// The SCORM 1.2 package in a browser, on our strict platform and on scorm-again.
import { testLife } from "./package_life.mjs";
import { testSurroundings } from "./package_surroundings.mjs";
import { PackageUnderTest } from "./package_under_test.mjs";

const kit = new PackageUnderTest("scorm12");
testLife(kit);
testSurroundings(kit);
