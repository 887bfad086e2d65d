package io.newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand beside the name of an agency that signs, in lower case. */
final class AgencyWords {
    static final Set<String> BY =
            Set.of("by", "von", "par", "por", "di", "da", "av", "af", "door", "przez", "oleh", "autor", "автор");
    static final Set<String> SOURCE = Set.of(
            "source",
            "quelle",
            "quellen",
            "fuente",
            "fonte",
            "källa",
            "kilde",
            "bron",
            "zdroj",
            "źródło",
            "lähde",
            "forrás",
            "sursa",
            "sumber",
            "nguồn",
            "kaynak",
            "πηγή",
            "источник",
            "джерело",
            "източник",
            "извор",
            "izvor",
            "vir",
            "المصدر",
            "منبع",
            "स्रोत",
            "来源",
            "來源",
            "出典",
            "提供",
            "출처",
            "agency",
            "via");
    static final Set<String> WITH =
            Set.of("with", "avec", "mit", "con", "com", "med", "met", "cu", "s", "z", "amb", "dengan");
    /** Between that and the agency, or behind the agency. */
    static final Set<String> INPUT = Set.of(
            "inputs",
            "input",
            "from",
            "of",
            "du",
            "le",
            "les",
            "by",
            "the",
            "files",
            "reporting",
            "agency",
            "información",
            "informaciones",
            "datos",
            "informações",
            "informação",
            "informazioni",
            "informations",
            "informaţii",
            "material",
            "materialien",
            "materiał",
            "text",
            "texto",
            "texte",
            "de",
            "del",
            "da",
            "do",
            "das",
            "di",
            "der",
            "des",
            "den",
            "von",
            "van",
            "från",
            "fra",
            "la",
            "l",
            "d",
            "agences",
            "agencias",
            "agências",
            "agenzie");

    static final Set<String> COPYRIGHT =
            Set.of("©", "(c)", "ⓒ", "copyright", "copyrights", "저작권자", "저작권자(c)", "저작권자ⓒ", "版权", "版權", "حقوق");
    /** Lines that begin with these say what may be done with the text. */
    private static final Set<String> RIGHTS = Set.of(
            "all rights",
            "alle rechte",
            "tous droits",
            "todos los derechos",
            "todos os direitos",
            "riproduzione riservata",
            "tutti i diritti",
            "this material",
            "无",
            "未经",
            "未經",
            "무단",
            "wszelkie prawa",
            "все права",
            "kaikki oikeudet",
            "alle rettigheter",
            "alle rettigheder",
            "alla rättigheter",
            "minden jog",
            "tüm hakları");

    private static final Set<String> PICTURE = Set.of(
            "photo",
            "photos",
            "photograph",
            "picture",
            "pictures",
            "image",
            "images",
            "video",
            "foto",
            "fotos",
            "fotografía",
            "bild",
            "bilder",
            "bilde",
            "billede",
            "kuva",
            "kép",
            "zdjęcie",
            "zdjęcia",
            "fot",
            "imagen",
            "imagem",
            "immagine",
            "beeld",
            "фото",
            "видео",
            "світлина",
            "صورة",
            "صور",
            "تصوير",
            "عکس",
            "getty",
            "shutterstock",
            "imago",
            "fotoğraf",
            "lehtikuva",
            "archivbild",
            "symbolbild");
    private static final Set<String> PICTURE_PARTS = Set.of("写真", "圖片", "图片", "照片", "사진", "फोटो");
    private static final Set<String> AGENCY_PARTS = Set.of(
            "agenc",
            "agentur",
            "agenz",
            "agênc",
            "agentúr",
            "ajans",
            "агент",
            "вести",
            "وكالة",
            "خبرگزاری",
            "एजेंसी",
            "통신사",
            "通讯社");
    /** One word that stands for a paper's own people. */
    static final Set<String> OWN = Set.of(
            "redacción",
            "redação",
            "rédaction",
            "redaktion",
            "redazione",
            "staff",
            "desk",
            "team",
            "report",
            "agencies");

    /** By the numbers of Unicode's categories. */
    private static final int LETTERS_AND_MARKS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK;

    private AgencyWords() {}

    /** Those of a line, none of them empty. */
    static List<String> in(String line) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ' || line.charAt(i) == '\u00a0') {
                if (i > start) {
                    words.add(line.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    static boolean isOf(Set<String> words, String word) {
        return words.contains(lower(word).strip());
    }

    /** Where a line begins to say what may be done with the text, behind something else; its length where it does not. */
    static int rights(String line) {
        var small = lower(line);
        return RIGHTS.stream()
                .mapToInt(words -> small.indexOf(words))
                .filter(at -> at > 0 && small.length() == line.length())
                .min()
                .orElse(line.length());
    }

    static boolean isRights(String part) {
        var line = lower(part).strip();
        return RIGHTS.stream().anyMatch(line::startsWith);
    }

    /** Whoever is named beside such a word made a picture, not the text. */
    static boolean speaksOfPictures(String line) {
        var lower = lower(line);
        int start = 0;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!isOfWord(c)) {
                if (i > start && PICTURE.contains(lower.substring(start, i))) {
                    return true;
                }
                start = next;
            }
            i = next;
        }
        if (PICTURE.contains(lower.substring(start))) {
            return true;
        }
        return PICTURE_PARTS.stream().anyMatch(line::contains);
    }

    private static boolean isOfWord(int c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : (LETTERS_AND_MARKS >>> Character.getType(c) & 1) != 0;
    }

    static boolean speaksOfAgencies(String head) {
        var line = lower(head);
        return AGENCY_PARTS.stream().anyMatch(line::contains);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
