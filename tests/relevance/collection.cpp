#include "tests/relevance/collection.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::evaluation {
namespace {

namespace fs = std::filesystem;

/// A record of a SMART file: what stands behind ".I", and the text of each section letter.
struct Record {
    std::string id;
    std::map<char, std::string> sections;
};

/// ".I 17", ".T", ".W": records of lines.
std::vector<Record> smart_records(std::string_view text) {
    std::vector<Record> records;
    char section = 0;
    for (const auto line : base::split(text, '\n')) {
        if (line.starts_with(".I ")) {
            const auto number = base::parse_integer(base::trim(line.substr(3)));
            records.push_back({std::to_string(number.value_or(0)), {}});
            section = 0;
        } else if (base::trim(line).size() == 2 && line[0] == '.' && !records.empty()) {
            section = line[1];
        } else if (section != 0 && !records.empty()) {
            records.back().sections[section] += std::string(line) + "\n";
        }
    }
    return records;
}

/// Whole numbers of a line; others are passed over.
std::vector<long long> numbers_of(std::string_view line) {
    std::vector<long long> out;
    for (const auto word : base::split_words(line)) {
        if (const auto number = base::parse_integer(word)) out.push_back(*number);
    }
    return out;
}

base::Result<void> read_smart(Collection& into, const fs::path& documents, const fs::path& queries) {
    const auto all = base::read_file(documents);
    if (!all) return base::fail(all);
    for (auto& record : smart_records(*all))
        into.documents.push_back({record.id, base::squeeze(record.sections['T']), record.sections['W']});
    const auto asked = base::read_file(queries);
    if (!asked) return base::fail(asked);
    for (auto& record : smart_records(*asked))
        into.topics.push_back({record.id, base::squeeze(record.sections['W'])});
    return {};
}

/// Lines whose numbers are the query and, at `document`, a relevant document.
base::Result<void> read_pairs(Collection& into, const fs::path& file, std::size_t document) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    for (const auto line : base::split(*text, '\n')) {
        const auto numbers = numbers_of(line);
        if (numbers.size() > document)
            into.relevant[std::to_string(numbers[0])][std::to_string(numbers[document])] = 1;
    }
    return {};
}

/// Cranfield: queries are numbered by their place in the file; a grade of -1 is "not relevant".
base::Result<void> read_cran(Collection& into, const fs::path& directory) {
    if (auto read = read_smart(into, directory / "cran.all.1400", directory / "cran.qry"); !read) return read;
    for (std::size_t i = 0; i < into.topics.size(); ++i) into.topics[i].id = std::to_string(i + 1);
    const auto text = base::read_file(directory / "cranqrel");
    if (!text) return base::fail(text);
    for (const auto line : base::split(*text, '\n')) {
        const auto numbers = numbers_of(line);
        if (numbers.size() > 2 && numbers[2] > 0)
            into.relevant[std::to_string(numbers[0])][std::to_string(numbers[1])] = 1;
    }
    return {};
}

/// Time: documents and queries stand in blocks behind "*TEXT" and "*FIND"; documents are numbered by place.
base::Result<void> read_time(Collection& into, const fs::path& directory) {
    const auto all = base::read_file(directory / "TIME.ALL");
    if (!all) return base::fail(all);
    for (const auto line : base::split(*all, '\n')) {
        if (line.starts_with("*TEXT")) {
            into.documents.push_back({std::to_string(into.documents.size() + 1), {}, {}});
        } else if (!into.documents.empty() && !line.starts_with("*STOP")) {
            into.documents.back().text += std::string(line) + "\n";
        }
    }
    const auto asked = base::read_file(directory / "TIME.QUE");
    if (!asked) return base::fail(asked);
    for (const auto line : base::split(*asked, '\n')) {
        if (line.starts_with("*FIND")) {
            into.topics.push_back({std::to_string(into.topics.size() + 1), {}});
        } else if (!into.topics.empty() && !line.starts_with("*STOP")) {
            into.topics.back().text += std::string(line) + " ";
        }
    }
    const auto relevant = base::read_file(directory / "TIME.REL");
    if (!relevant) return base::fail(relevant);
    for (const auto line : base::split(*relevant, '\n')) {
        const auto numbers = numbers_of(line);
        for (std::size_t i = 1; i < numbers.size(); ++i)
            into.relevant[std::to_string(numbers[0])][std::to_string(numbers[i])] = 1;
    }
    return {};
}

/// LISA: "Document N", title, empty line, text, a line of stars.
void add_lisa_documents(Collection& into, std::string_view text) {
    bool in_title = false;
    for (const auto line : base::split(text, '\n')) {
        if (line.starts_with("Document ")) {
            into.documents.push_back({std::string(base::trim(line.substr(9))), {}, {}});
            in_title = true;
        } else if (line.starts_with("****") || into.documents.empty()) {
            continue;
        } else if (base::trim(line).empty()) {
            in_title = false;
        } else {
            (in_title ? into.documents.back().title : into.documents.back().text) += std::string(line) + "\n";
        }
    }
}

base::Result<void> read_lisa(Collection& into, const fs::path& directory) {
    std::error_code problem;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(directory, problem)) {
        const auto name = entry.path().filename().string();
        if (name.size() == 9 && name.starts_with("LISA") && base::is_digit(name[4]))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const auto text = base::read_file(file);
        if (!text) return base::fail(text);
        add_lisa_documents(into, *text);
    }
    const auto asked = base::read_file(directory / "LISA.QUE");
    if (!asked) return base::fail(asked);
    for (const auto line : base::split(*asked, '\n')) {
        const auto number = base::parse_integer(base::trim(line));
        if (number) {
            into.topics.push_back({std::to_string(*number), {}});
        } else if (!into.topics.empty()) {
            into.topics.back().text += base::replace_all(std::string(line), "#", " ") + " ";
        }
    }
    const auto relevant = base::read_file(directory / "LISA.REL");
    if (!relevant) return base::fail(relevant);
    std::string query;
    for (const auto line : base::split(*relevant, '\n')) {
        const auto numbers = numbers_of(line);
        if (line.starts_with("Query ")) query = std::to_string(numbers.empty() ? 0 : numbers[0]);
        if (line.starts_with("Query ") || line.find("Relevant") != std::string_view::npos) continue;
        for (const auto number : numbers)
            if (number > 0) into.relevant[query][std::to_string(number)] = 1;
    }
    return {};
}

base::Result<void> read_files(Collection& into, const fs::path& directory) {
    if (into.name == "cran") return read_cran(into, directory);
    if (into.name == "time") return read_time(into, directory);
    if (into.name == "lisa") return read_lisa(into, directory);
    std::string upper = into.name;
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    if (auto read = read_smart(into, directory / (upper + ".ALL"), directory / (upper + ".QRY")); !read)
        return read;
    return read_pairs(into, directory / (upper + ".REL"), into.name == "med" ? 2 : 1);
}

}  // namespace

base::Result<Collection> read_collection(const fs::path& directory, std::string_view name) {
    Collection collection;
    collection.name = std::string(name);
    if (auto read = read_files(collection, directory / std::string(name)); !read) return base::fail(read);
    return collection;
}

base::Result<Judgments> read_judgments(const fs::path& file) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    Judgments out;
    for (const auto line : base::split(*text, '\n')) {
        const auto words = base::split_words(line);
        if (words.size() < 3 || words[0].starts_with('#')) continue;
        const auto grade = base::parse_integer(words.back());
        if (grade)
            out[std::string(words[0])][std::string(words[words.size() - 2])] = static_cast<int>(*grade);
    }
    return out;
}

}  // namespace jobindex::evaluation
