// Directives as a syntax extension of cmark-gfm: `:::name` opens a block that holds blocks, `:::` alone closes the
// innermost open one. An opening has a name and a closing has none, so equal fences nest. Inside lists and quotes they
// are indented or marked like the rest.
#pragma once

#include <cmark-gfm.h>

namespace mooc {

// Attaches the extension; call after prepare_cmark().
void attach_directives(cmark_parser* parser);

// What a node of the tree is to us.
bool is_directive(cmark_node* node);
bool is_directive_end(cmark_node* node);  // carries nothing; skip it

// Of a directive: the line (from 1) of its closing fence, 0 when it has none.
int closing_line(cmark_node* directive);

}  // namespace mooc
