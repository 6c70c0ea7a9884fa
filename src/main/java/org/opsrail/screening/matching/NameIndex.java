package org.opsrail.screening.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.Party;
import tools.jackson.databind.json.JsonMapper;

/**
 * All names of all entries in a Lucene index of its own, in a directory that goes with it: rebuilt from the database, never
 * the source of anything.
 */
public final class NameIndex implements AutoCloseable {

    private static final int CANDIDATES = 80;
    private static final FieldType TERM = termType();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public NameIndex() {
        try {
            path = Files.createTempDirectory("screening-index");
            directory = FSDirectory.open(path);
            writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(32));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldType termType() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    public void remove(String list) {
        try {
            writer.deleteDocuments(new Term("list", list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void add(Indexed indexed) {
        ListedEntity entity = indexed.entity();
        String body = JSON.writeValueAsString(indexed);
        try {
            for (int i = 0; i < entity.names().size(); i++) {
                writer.addDocument(document(indexed, i, body));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Indexed indexed, int name, String body) {
        ListedEntity entity = indexed.entity();
        NameForm form = Names.of(entity.names().get(name).text(), entity.kind());
        Document document = new Document();
        document.add(new StringField("list", indexed.list(), Field.Store.NO));
        document.add(new StringField("kind", group(entity.kind()), Field.Store.NO));
        Terms.of(form).keySet().forEach(term -> document.add(new Field("term", term, TERM)));
        entity.identifiers().forEach(number -> document.add(new Field("term", "i" + Score.plain(number), TERM)));
        document.add(new BinaryDocValuesField(
                "candidate", new BytesRef(Candidate.of(indexed, name, form).written())));
        document.add(new StoredField("body", body));
        return document;
    }

    /** Vessels are screened with companies: they are called alike. */
    private static String group(Kind kind) {
        return kind == Kind.PERSON ? "P" : "C";
    }

    /** From now on searches see what was added and removed, all of it. */
    public void publish() {
        try {
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries that come close, each with its best name, the highest score first. */
    public List<Found> find(Party party, Thresholds thresholds) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(party, thresholds, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long bytesOnDisk() {
        try (Stream<Path> files = Files.walk(path)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Found> find(Party party, Thresholds thresholds, IndexSearcher searcher) throws IOException {
        Map<String, Hit> best = new HashMap<>();
        for (String name : party.names()) {
            NameForm form = Names.of(name, party.kind());
            for (ScoreDoc doc : searcher.search(query(party, form), CANDIDATES).scoreDocs) {
                Candidate candidate = candidate(searcher, doc.doc);
                Scored scored = Score.of(party, form, candidate);
                if (scored.score()
                        >= thresholds.of(candidate.topic(), party.kind()).possible()) {
                    best.merge(
                            candidate.entity(),
                            new Hit(doc.doc, name, candidate, scored),
                            (one, other) -> other.scored.score() > one.scored.score() ? other : one);
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (Hit hit : best.values()) {
            Indexed indexed =
                    JSON.readValue(searcher.storedFields().document(hit.doc).get("body"), Indexed.class);
            ListedName listed = indexed.entity().names().get(hit.candidate.name());
            found.add(new Found(indexed, hit.name, listed, hit.scored.score(), hit.scored.evidence()));
        }
        found.sort(Comparator.comparingInt(Found::score).reversed());
        return found;
    }

    private static Query query(Party party, NameForm form) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term("kind", group(party.kind()))), Occur.FILTER);
        Terms.of(form)
                .forEach((term, weight) ->
                        query.add(new BoostQuery(new TermQuery(new Term("term", term)), weight), Occur.SHOULD));
        party.identifiers()
                .forEach(number -> query.add(
                        new BoostQuery(new TermQuery(new Term("term", "i" + Score.plain(number))), 20), Occur.SHOULD));
        return query.setMinimumNumberShouldMatch(1).build();
    }

    private static Candidate candidate(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = leaf.reader().getBinaryDocValues("candidate");
        values.advanceExact(doc - leaf.docBase);
        return Candidate.read(values.binaryValue().utf8ToString());
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            searchers.close();
            writer.close();
            directory.close();
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Hit(int doc, String name, Candidate candidate, Scored scored) {}
}
