package io.newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that stand beside the date of an article and say no more than that it is one, or who wrote it. */
final class DateWords {
    /** How words for publication and change begin. */
    private static final List<String> LABELS = words("""
            publi posted updat modif revis review edited changed creat creado criado issued veröffentlich
            erstell erschienen aktualisier geändert parution actualiz atualiz aggiorn pubbl geplaatst gepubl
            bijgewerkt uppdater oppdater opdater udgivet offentliggjort julkaistu päivitetty zaktualiz aktualiz
            opubl dodano zveřejn vydán frissít közzétév megjelen опублик обновл оновлен опублік публик дата
            обнов δημοσ ενημ yayın yayin güncel guncel giriş eklenme diterbit diperbarui tayang cập nhật đăng 发布
            發布 发表 更新 公開 掲載 投稿 配信 入力 입력 수정 승인 등록 نشر تحديث प्रकाशित अपडेट
            """);

    private static final Set<String> BESIDE = Set.copyOf(words("""
            on at of the in last first date time am pm a p m hrs hours hour h o clock est edt et cst cdt ct pst
            pdt pt gmt utc bst ist cet cest mez mesz msk мск wib jst aest aedt st nd rd th z um uhr vom den der
            datum zuletzt und and le la du de à jour heure heures el del las los fecha hora horas às as em data
            il alle ore op om uur kl klo klokken dne v в г года року о lúc ngày tarihi saat tarih son ultima
            última ultimo dernière senast sist sidst 日時 日付 时间 時間 時 分 오전 오후 م ص stand mis paru
            """));

    private static final Set<String> BYLINES = Set.copyOf(words("""
            by von par por di door af av autor autorin auteur autore author written words text от автор текст da
            od
            """));

    private DateWords() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s++"));
    }

    static boolean isLabel(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return LABELS.stream().anyMatch(lower::startsWith);
    }

    /** It says that a name follows. */
    static boolean isByline(String word) {
        return BYLINES.contains(MonthNames.fold(word));
    }

    /** It tells nothing of what happened on that day. */
    static boolean isBeside(String word) {
        var folded = MonthNames.fold(word);
        return BESIDE.contains(folded) || BYLINES.contains(folded) || WeekdayNames.has(word) || isLabel(word);
    }
}
