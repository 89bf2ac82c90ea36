// The SCORM 1.2 package in a browser, on our strict platform and on scorm-again.
import { testLife } from "./package_life.mjs";
import { PackageUnderTest } from "./package_under_test.mjs";

testLife(new PackageUnderTest("scorm12"));
