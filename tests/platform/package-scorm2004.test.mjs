// The SCORM 2004 package in a browser, on our strict platform and on scorm-again.
import { testPackage } from "./package_tests.mjs";

testPackage("scorm2004");
