// Lucene 8 as a search engine of ads: EnglishAnalyzer, BM25, one thread, merged into one segment. Command line: see
// peer.py. Needs lucene-core, lucene-analyzers-common and lucene-facet.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public class Lucene {
    static final String[] FACETS = {"level", "country", "discipline", "contract", "language"};
    static final String[] STORED = {"title", "institution", "text", "url", "posted", "closing"};
    static final Set<String> SHOWN = Set.of("id", "title");
    static final int TOP = 10;
    static final String BODY = "body";

    record Asked(String id, String words, String field, String value) {}
    record Answer(String id, float score) {}

    // Reads an object whose values are strings or numbers: all that a flat ad holds.
    static Map<String, String> parse(String line) {
        Map<String, String> row = new HashMap<>();
        int[] at = {line.indexOf('{') + 1};
        String key = null;
        while (at[0] < line.length()) {
            char c = line.charAt(at[0]);
            if (c == '"') {
                String text = string(line, at);
                if (key == null) key = text;
                else { row.put(key, text); key = null; }
            } else if (c == ' ' || c == ':' || c == ',' || c == '}') {
                ++at[0];
            } else {
                int from = at[0];
                while (at[0] < line.length() && ",} ".indexOf(line.charAt(at[0])) < 0) ++at[0];
                String word = line.substring(from, at[0]);
                if (key != null && !word.equals("null")) row.put(key, word);
                key = null;
            }
        }
        return row;
    }

    static String string(String line, int[] at) {
        StringBuilder out = new StringBuilder();
        for (int i = at[0] + 1; ; ++i) {
            char c = line.charAt(i);
            if (c == '"') { at[0] = i + 1; return out.toString(); }
            if (c != '\\') { out.append(c); continue; }
            c = line.charAt(++i);
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> { out.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16)); i += 4; }
                default -> out.append(c);
            }
        }
    }

    static void build(String ads, Path directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
        config.setSimilarity(new BM25Similarity());
        FacetsConfig facets = new FacetsConfig();
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(directory), config);
             BufferedReader lines = Files.newBufferedReader(Path.of(ads))) {
            for (String line; (line = lines.readLine()) != null; ) {
                Map<String, String> row = parse(line);
                Document document = new Document();
                document.add(new StringField("id", row.get("id"), Field.Store.YES));
                for (String field : STORED) document.add(new StoredField(field, row.getOrDefault(field, "")));
                for (String field : List.of("title", "institution", "text"))
                    document.add(new TextField(BODY, row.getOrDefault(field, ""), Field.Store.NO));
                for (String field : FACETS) {
                    String value = row.getOrDefault(field, "");
                    if (value.isEmpty()) continue;
                    document.add(new StringField(field, value, Field.Store.NO));
                    document.add(new SortedSetDocValuesFacetField(field, value));
                }
                writer.addDocument(facets.build(document));
            }
            writer.forceMerge(1);
        }
    }

    final IndexSearcher searcher;
    final SortedSetDocValuesReaderState state;
    final QueryBuilder builder = new QueryBuilder(new EnglishAnalyzer());

    Lucene(Path directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        SortedSetDocValuesReaderState found = null;
        try {
            found = new DefaultSortedSetDocValuesReaderState(reader);
        } catch (IllegalArgumentException noFacets) {
            // a collection of plain texts has none
        }
        state = found;
    }

    Query parsed(Asked asked, String kind) {
        if (kind.equals("phrase")) return builder.createPhraseQuery(BODY, asked.words());
        Query words = builder.createBooleanQuery(BODY, asked.words(), kind.equals("or") ? Occur.SHOULD : Occur.MUST);
        if (words == null || !kind.equals("filter") || asked.field().isEmpty()) return words;
        return new BooleanQuery.Builder().add(words, Occur.MUST)
                .add(new TermQuery(new Term(asked.field(), asked.value())), Occur.FILTER).build();
    }

    List<Answer> search(Asked asked, String kind, int limit) throws IOException {
        List<Answer> answers = new ArrayList<>();
        Query query = parsed(asked, kind);
        if (query == null) return answers;  // stop words only
        TopDocs top;
        if (kind.equals("facets")) {
            FacetsCollector collector = new FacetsCollector();
            top = FacetsCollector.search(searcher, query, limit, collector);
            SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
            for (String field : FACETS) counts.getTopChildren(TOP, field);
        } else {
            top = searcher.search(query, limit);
        }
        for (ScoreDoc hit : top.scoreDocs) {
            Document document = searcher.doc(hit.doc, SHOWN);
            answers.add(new Answer(document.get("id"), hit.score));
        }
        return answers;
    }

    static List<Asked> queries(String path) throws IOException {
        List<Asked> out = new ArrayList<>();
        for (String row : Files.readAllLines(Path.of(path))) {
            String[] columns = row.split("\t");
            if (columns.length < 2) continue;
            String[] pair = columns.length > 2 ? columns[2].split("=", 2) : new String[] {"", ""};
            String words = columns[1].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            out.add(new Asked(columns[0], words, pair[0], pair.length > 1 ? pair[1] : ""));
        }
        return out;
    }

    void printRun(List<Asked> queries, String kind, int limit, PrintStream out) throws IOException {
        for (Asked asked : queries) {
            Set<String> seen = new HashSet<>();
            for (Answer answer : search(asked, kind, limit)) {
                if (!seen.add(answer.id())) continue;
                out.printf(Locale.ROOT, "%s Q0 %s %d %.6f lucene%n", asked.id(), answer.id(), seen.size(), answer.score());
            }
        }
    }

    // All queries run several times before the clock counts: the virtual machine compiles as it runs.
    void printTimes(List<Asked> queries, String kind, int repeats, double seconds, PrintStream out) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < 5; ++i) {
            for (Asked asked : queries) if (System.nanoTime() - begin < seconds / 4 * 1e9) search(asked, kind, TOP);
        }
        begin = System.nanoTime();
        for (Asked asked : queries) {
            if (System.nanoTime() - begin > seconds * 1e9) break;
            double[] times = new double[repeats];
            int found = 0;
            for (int i = 0; i < repeats; ++i) {
                long start = System.nanoTime();
                found = search(asked, kind, TOP).size();
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            out.printf(Locale.ROOT, "%s\t%.4f\t%d%n", asked.id(), times[repeats / 2], found);
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 3 && arguments[0].equals("build")) {
            build(arguments[1], Path.of(arguments[2]));
            return;
        }
        if (arguments.length < 4 || !arguments[0].equals("query")) {
            System.err.println("usage: Lucene build ADS.jsonl DIR | query DIR QUERIES.tsv KIND [--repeats N] [--seconds N] [--trec N]");
            System.exit(2);
        }
        int repeats = 5, trec = 0;
        double seconds = 120;
        for (int i = 4; i + 1 < arguments.length; i += 2) {
            if (arguments[i].equals("--repeats")) repeats = Integer.parseInt(arguments[i + 1]);
            if (arguments[i].equals("--seconds")) seconds = Double.parseDouble(arguments[i + 1]);
            if (arguments[i].equals("--trec")) trec = Integer.parseInt(arguments[i + 1]);
        }
        Lucene lucene = new Lucene(Path.of(arguments[1]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        if (trec > 0) lucene.printRun(queries(arguments[2]), arguments[3], trec, out);
        else lucene.printTimes(queries(arguments[2]), arguments[3], repeats, seconds, out);
        out.flush();
    }
}
