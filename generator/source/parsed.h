// The two ways in which a function may fail: an author's mistakes come as data beside the value (Parsed), the world's
// failures (a disk that is full, a folder that is gone) as a Result that cannot be overlooked.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "source/diagnostic.h"

namespace mooc {

template <class T>
struct Parsed {
  T value;
  std::vector<Diagnostic> diagnostics;
};
template <class T>
Parsed(T, std::vector<Diagnostic>) -> Parsed<T>;

// What the world refused, in one sentence for the person at the terminal, e.g. «cannot write out/site/index.html: disk
// full».
struct Failure {
  std::string message;
};

template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failure(std::string message) { return tl::make_unexpected(Failure{std::move(message)}); }

}  // namespace mooc
