//! German: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "Protokoll";
        lead: "Was in diesem Browser in diesem Konto geschehen ist, Zeile für Zeile. Jede Zeile enthält den Hash der vorigen, sodass spätere Änderungen auffallen. Schlüssel stehen nicht darin.";
        link: "Protokoll und seine Prüfung";
        not_kept: "In diesem Browser wird nichts aufbewahrt; das Protokoll endet mit dieser Anmeldung. Exportieren Sie es, bevor Sie sich abmelden.";
        empty_title: "Das Protokoll ist leer";
        empty_text: "Was Sie von jetzt an erstellen, übergeben, abbrechen oder annehmen, bekommt eine Zeile. Früheres wird nicht nachgetragen.";
        failed_title: "Das Protokoll lässt sich nicht lesen";
        failed_text: "Der Speicher dieses Browsers hat es verweigert. Ihre Transfers sind nicht betroffen.";
        unwritten: "one: {n} Zeile ließ sich nicht ins Protokoll schreiben | other: {n} Zeilen ließen sich nicht ins Protokoll schreiben";
        unwritten_text: "Die Arbeit selbst ist getan und vermerkt. Versuchen Sie es noch einmal, bevor Sie diese Seite schließen.";
        search: "Protokoll durchsuchen";
        lines: "one: {n} Zeile | other: {n} Zeilen";
        lines_shown: "{n} von {total} Zeilen";
        none_match: "Keine Zeile passt";
        none_match_text: "Ändern oder leeren Sie die Suche, um mehr zu sehen.";
        clear: "Suche leeren";
        table: "Zeilen des Protokolls";
        keys: "Die Tasten nach oben und unten gehen von Zeile zu Zeile.";
        number: "Zeile";
        time: "Zeit";
        what: "Was geschehen ist";
        no_line: "Das ist keine Zeile des Protokolls";
        verify: "Prüfen";
        verify_receipt: "Mit einem Beleg prüfen…";
        good: "one: {n} Zeile ist so, wie sie geschrieben wurde | other: Alle {n} Zeilen sind so, wie sie geschrieben wurden";
        good_end: "Ob am Ende Zeilen fehlen oder alles neu geschrieben wurde, zeigt nur ein Beleg, den jemand von Ihnen hat.";
        known: "Die Zeile, die der Beleg nennt, ist da und dieselbe.";
        known_gone: "Die Zeile, die der Beleg nennt, wurde vernichtet und lässt sich nicht vergleichen.";
        head: "Letzte Zeile: Nummer {number}, Hash {hash}";
        destroyed: "one: {n} frühere Zeile wurde absichtlich vernichtet. | other: {n} frühere Zeilen wurden absichtlich vernichtet.";
        bad: "Zeile {place} stimmt nicht";
        bad_form: "Sie ist nicht so geschrieben, wie Zeilen es sind: Sie wurde geändert oder von etwas anderem hingeschrieben.";
        bad_beginning: "Sie kann nicht die erste sein: Vor ihr fehlen Zeilen.";
        bad_number: "Dort müsste Nummer {expected} stehen: Eine Zeile fehlt, wurde eingefügt oder steht woanders.";
        bad_previous: "Sie passt nicht zur vorigen Zeile: Eine der beiden wurde später geändert.";
        bad_known: "Es ist eine andere Zeile als die, die von dieser Nummer bekannt ist.";
        bad_cut: "Das Protokoll endet vor Zeile {number}, die bekannt ist: Am Ende fehlen Zeilen.";
        bad_text: "Etwas anderes als diese Konsole hat geändert, was dieser Browser aufbewahrt. Exportieren Sie das Protokoll und vergleichen Sie es mit Belegen.";
        not_yours: "Diese Datei ist kein Beleg dieses Kontos oder enthält keine Zeile eines Protokolls.";
        export_json: "Exportieren (JSON)";
        export_csv: "Exportieren (CSV)";
        destroy: "Vernichten…";
        destroy_title: "Das Protokoll dieses Kontos vernichten?";
        destroy_text: "Alle Zeilen verschwinden aus diesem Browser und lassen sich nicht zurückholen. Eine Zeile bleibt: wann, wie viele, und der Hash der letzten. Exportieren Sie das Protokoll vorher, falls jemand danach fragen könnte.";
        destroy_keep: "Behalten";
        destroy_yes: "Protokoll vernichten";
        destroy_done: "one: {n} Zeile vernichtet | other: {n} Zeilen vernichtet";
        destroy_failed: "Das Protokoll ließ sich nicht vernichten: Der Speicher dieses Browsers hat es verweigert.";
        created: "Transfer erstellt";
        key_lost: "Transfer erstellt, Schlüssel verloren";
        handed_over: "Übergeben";
        taken_back: "„Übergeben“ zurückgenommen";
        key_destroyed: "Schlüssel vernichtet";
        canceled: "Transfer abgebrochen";
        accepted: "Datenträger angenommen";
        declined: "Angebot abgelehnt";
        told_accepted: "Empfänger sagt: angenommen";
        told_declined: "Empfänger sagt: nicht gewünscht";
        cleared: "Verlauf gelöscht";
        destroyed_before: "Frühere Zeilen vernichtet";
        concerns: "one: {n} Eintrag | other: {n} Einträge";
        way_revealed: "Schlüssel gezeigt";
        way_copied_key: "Schlüssel kopiert";
        way_copied_both: "ID und Schlüssel kopiert";
        way_downloaded: "als Datei gespeichert";
        way_sealed: "in einer Datei versiegelt";
        way_copied_link: "Link kopiert, ohne Schlüssel";
        way_confirmed: "als übergeben gemeldet";
    }
}
