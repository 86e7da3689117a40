// Runs a fuzz harness on the files of its corpus, on every beginning of them, and on copies with changed
// bytes.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kBeginnings = 300;
constexpr int kChanged = 300;

void run(const std::string& bytes) {
    // A copy of exactly this size, so that AddressSanitizer sees a read past its end.
    const std::vector<std::uint8_t> input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

void replay(const std::string& bytes, std::mt19937& random) {
    run(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / kBeginnings);
    for (std::size_t cut = 0; cut < bytes.size(); cut += step) run(bytes.substr(0, cut));
    for (int i = 0; i < kChanged && !bytes.empty(); ++i) {
        std::string changed = bytes;
        for (auto left = random() % 4 + 1; left > 0; --left) {
            changed[random() % changed.size()] = static_cast<char>(random());
        }
        run(changed);
    }
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < count; ++i) {
        if (!std::filesystem::is_directory(arguments[i])) {
            files.emplace_back(arguments[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(arguments[i]))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::mt19937 random(1);
    run({});
    for (const auto& file : files) {
        std::ifstream in(file, std::ios::binary);
        replay({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}, random);
    }
    std::fprintf(stderr, "%zu files replayed\n", files.size());
    return files.empty() ? 1 : 0;
}
