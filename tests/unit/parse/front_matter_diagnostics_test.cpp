// Where the front matter begins and ends.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(FrontMatterDiagnostics, AreAskedForWhenMissing) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~(# Reformuler
)~"),
            R"~(course/01-ecoute/02-reformuler.md:1:1: error: the file must begin with its front matter [front-matter]
    1 | # Reformuler
      | ^^^^^^^^^^^^
      = help: write these lines first:
              ---
              title: …
              ---
course/01-ecoute/02-reformuler.md:1:1: error: the first level belongs to the title in the front matter [heading-level]
    1 | # Reformuler
      | ^^^^^^^^^^^^
      = help: begin headings with ##
)~");
}

TEST(FrontMatterDiagnostics, AreAskedForInAnEmptyFile) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~()~"),
            R"~(course/01-ecoute/02-reformuler.md: error: the file must begin with its front matter [front-matter]
      = help: write these lines first:
              ---
              title: …
              ---
)~");
}

TEST(FrontMatterDiagnostics, MustBeClosed) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~(---
title: A

Un texte.
)~"),
            R"~(course/01-ecoute/02-reformuler.md:1:1: error: the front matter is not closed [front-matter]
    1 | ---
      | ^^^
      = help: write --- alone on a line after its last key
)~");
}

TEST(FrontMatterDiagnostics, WithoutAnEndStopAtAnEmptyLineSoThatTheTextIsRead) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~(---
title: A

## Un {#un}

## Deux {#un}
)~"),
            R"~(course/01-ecoute/02-reformuler.md:1:1: error: the front matter is not closed [front-matter]
    1 | ---
      | ^^^
      = help: write --- alone on a line after its last key
course/01-ecoute/02-reformuler.md:6:11: error: two headings have the anchor «un» [anchor]
    6 | ## Deux {#un}
      |           ^^
      = help: give one of them another name
)~");
}

TEST(FrontMatterDiagnostics, MustBeKeysAndValues) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~(---
- a
- b
---
)~"),
            R"~(course/01-ecoute/02-reformuler.md:2:1: error: the front matter must be keys and values [front-matter]
    2 | - a
      | ^^^
      = help: write a line for each: title: …
)~");
}

TEST(FrontMatterDiagnostics, MayBeEmptyButForTheTitle) {
  EXPECT_EQ(diagnostics_of("course/01-ecoute/02-reformuler.md", R"~(---
---
)~"),
            R"~(course/01-ecoute/02-reformuler.md:1:1: error: «title» is missing [missing-key]
    1 | ---
      | ^^^
      = help: write the title: title: "Reformuler sans interpréter"
)~");
}

}  // namespace
}  // namespace mooc
