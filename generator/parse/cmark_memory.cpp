#include "parse/cmark_memory.h"

#include <cstddef>
#include <cstring>
#include <memory>
#include <vector>

namespace mooc {

namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t block_size = 256 * 1024;

// Grows by blocks; the first is kept for the next parse.
class Arena {
 public:
  void* take(std::size_t size) {
    size = (size + alignment - 1) / alignment * alignment;
    if (blocks_.empty() || used_ + size > blocks_.back().size) add_block(size);
    void* piece = blocks_.back().bytes.get() + used_;
    used_ += size;
    return piece;
  }
  void enter() { ++users_; }
  void leave() {
    if (--users_ > 0) return;
    if (blocks_.size() > 1) blocks_.resize(1);
    used_ = 0;
  }

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };
  void add_block(std::size_t least) {
    const auto size = least > block_size ? least : block_size;
    blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
    used_ = 0;
  }

  std::vector<Block> blocks_;
  std::size_t used_ = 0;  // of the last block
  int users_ = 0;
};

Arena& arena() {
  thread_local Arena mine;
  return mine;
}

// Each piece is preceded by its size, which realloc needs.
void* take_sized(std::size_t size) {
  auto* piece = static_cast<std::byte*>(arena().take(size + alignment));
  std::memcpy(piece, &size, sizeof size);
  return piece + alignment;
}

void* take_zeroed(std::size_t count, std::size_t size) {
  void* piece = take_sized(count * size);
  std::memset(piece, 0, count * size);
  return piece;
}

void* take_larger(void* old, std::size_t size) {
  void* piece = take_sized(size);
  if (!old) return piece;
  std::size_t old_size = 0;
  std::memcpy(&old_size, static_cast<std::byte*>(old) - alignment, sizeof old_size);
  std::memcpy(piece, old, old_size < size ? old_size : size);
  return piece;
}

void give_back(void*) {}

cmark_mem functions{take_zeroed, take_larger, give_back};

}  // namespace

ParseMemory::ParseMemory() { arena().enter(); }
ParseMemory::~ParseMemory() { arena().leave(); }
cmark_mem* ParseMemory::allocator() const { return &functions; }

}  // namespace mooc
