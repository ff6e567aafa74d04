//! German: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "Die Cloud ist nicht erreichbar";
        unreachable_fix: "Der Server der Konsole läuft, erreicht aber die Cloud nicht. Es wurde nichts verändert. Versuchen Sie es in Kürze noch einmal.";
        offline: "Keine Verbindung";
        offline_fix: "Dieses Gerät ist offline, oder der Server der Konsole läuft nicht. Versuchen Sie es in Kürze noch einmal.";
        lost: "Die Antwort ging verloren";
        lost_fix: "Die Verbindung brach ab, bevor eine Antwort kam. Wenn etwas geändert werden sollte, kann es geschehen sein.";
        timed_out: "Es kam rechtzeitig keine Antwort";
        repeated: "Der Browser hat diese Anfrage zweimal gesendet";
        repeated_fix: "Sie ging höchstens einmal an die Cloud, und die Antwort darauf ging verloren. Wenn etwas geändert werden sollte, kann es geschehen sein.";
        unreadable: "Die Antwort ist nicht lesbar";
        unreadable_fix: "Vielleicht hat etwas anderes als die Cloud geantwortet, zum Beispiel ein Proxy. Versuchen Sie es noch einmal; bleibt es so, informieren Sie Ihren Administrator.";
        too_long: "Die Antwort ist zu lang, um gelesen zu werden";
        too_long_fix: "Das Lesen wurde bei 32 MiB beendet; mehr braucht keine Cloud für eine Antwort. Wenn etwas geändert werden sollte, kann es geschehen sein. Informieren Sie Ihren Administrator.";
        moved: "Die Liste hat sich beim Lesen geändert";
        moved_fix: "Dem, was angezeigt wird, kann etwas fehlen. Aktualisieren Sie.";
        certificate: "Dem Zertifikat der Cloud wird nicht vertraut";
        certificate_fix: "Der Server der Konsole hat die Verbindung zur Cloud verweigert. Es wurde nichts gesendet. Sagen Sie Ihrem Administrator, was der Server gemeldet hat.";
        redirected: "Die Cloud hat auf eine andere Adresse verwiesen";
        redirected_fix: "Die Konsole folgt solchen Verweisen nicht, weil dabei Ihre Anmeldung mitginge. Ihr Administrator muss die Adresse der Cloud berichtigen.";
        direct: "Die Cloud hat dieser Seite nicht geantwortet";
        direct_fix: "Diese Cloud wird direkt vom Browser aus aufgerufen. Dieses Gerät ist offline, die Cloud läuft nicht, ihrem Zertifikat wird hier nicht vertraut, oder sie lässt Aufrufe von Seiten dieser Adresse nicht zu (CORS): Welches davon, sagt ein Browser nicht. Bleibt es so, nennen Sie Ihrem Administrator die Adresse dieser Seite.";
        not_taken: "Dieser Dienst nimmt Ihre Anmeldung nicht an";
        not_taken_fix: "Die Anmeldung selbst ist gültig, eine neue hilft also nicht. Sie gilt vielleicht für eine andere Region, oder die Adresse Ihres Netzes ist nicht zugelassen. Melden Sie sich ab und wählen Sie eine andere Region, oder fragen Sie Ihren Administrator.";
        intercepted: "Etwas zwischen dieser Seite und der Cloud hat stattdessen geantwortet";
        intercepted_fix: "Meist ist es die Anmeldung oder der Proxy Ihrer Firma und will wissen, wer Sie sind. Öffnen Sie diese Adresse in einem anderen Tab, oder laden Sie diese Seite neu, um sich dort anzumelden. Versuchen Sie es dann noch einmal.";
        not_sent: "Die Anfrage konnte nicht gesendet werden";
        not_sent_fix: "Ein Teil dieser Konsole konnte nicht geladen werden, oder etwas in der Anfrage kann nicht gesendet werden. Nichts hat diese Seite verlassen. Versuchen Sie es noch einmal; hilft das nicht, laden Sie die Seite neu.";
        not_signed_in: "Ihre Anmeldung wird nicht mehr angenommen";
        not_signed_in_fix: "Melden Sie sich wieder an. Alles auf der Seite bleibt erhalten.";
        not_allowed: "Sie sind dazu nicht berechtigt";
        not_allowed_fix: "Bitten Sie Ihren Administrator um die Berechtigung {action} für das Projekt: Für Transfers reicht eine Berechtigung für ein Unternehmensprojekt nicht.";
        not_allowed_role_fix: "Ihre Rolle in diesem Projekt erlaubt es nicht. Bitten Sie Ihren Administrator um eine, die es erlaubt, oft „member“. Die Regel der Cloud dafür ist {policy}.";
        not_allowed_unnamed_fix: "Bitten Sie Ihren Administrator um eine Rolle, die es in diesem Projekt erlaubt.";
        frozen: "Das Konto ist eingefroren oder gesperrt";
        frozen_fix: "Klären Sie Zahlungsrückstände oder die Verifizierung in der Konsole des Anbieters, und versuchen Sie es dann noch einmal.";
        not_found: "Die Cloud findet es nicht";
        not_found_fix: "Es wurde gelöscht oder verschoben, oder es ist in einem anderen Projekt oder einer anderen Region.";
        broken_group: "Ein Datenträger dieses Projekts gehört zu einer Volume-Gruppe eines anderen Projekts";
        broken_group_fix: "Er wurde aus dieser Gruppe heraus übertragen, und die Cloud kann weder ihn noch die Liste anzeigen, in der er steht. Ein Cloud-Administrator kann das beheben: den Status der Gruppe zurücksetzen und dann den Datenträger aus der Gruppe entfernen.";
        over_quota: "Ein Kontingent reicht nicht";
        over_quota_fix: "Schaffen Sie Platz, oder beantragen Sie ein höheres Kontingent.";
        ineligible: "Die Cloud lehnt den Transfer dieses Datenträgers ab";
        ineligible_fix: "Aktualisieren Sie die Datenträger, um zu sehen, ob sich etwas geändert hat.";
        locked: "Der Datenträger ist durch einen anderen Vorgang gesperrt";
        locked_fix: "Warten Sie dessen Ende ab, und versuchen Sie es dann noch einmal.";
        too_many: "Die Cloud möchte weniger Anfragen";
        too_many_fix: "Warten Sie ein wenig, und versuchen Sie es dann noch einmal.";
        goes_on_in: "one: Es geht in {n} Sekunde von selbst weiter. | other: Es geht in {n} Sekunden von selbst weiter.";
        bad_request: "Die Cloud hat die Anfrage nicht verstanden";
        bad_request_fix: "Diese Konsole und die Cloud sind sich über eine Regel nicht einig. Sagen Sie Ihrem Administrator, was die Cloud gemeldet hat.";
        cloud_fault: "Die Cloud hat eine Störung";
        cloud_fault_fix: "Versuchen Sie es in Kürze noch einmal.";
        other: "Die Cloud hat abgelehnt (HTTP {status})";
        part: "Dieser Teil der Konsole konnte nicht geladen werden";
        part_fix: "Die Verbindung brach ab, oder die Konsole wurde aktualisiert. Versuchen Sie es noch einmal; hilft das nicht, laden Sie die Seite neu.";
        journal: "Der Speicher dieses Browsers hat den Eintrag abgelehnt";
        journal_fix: "Es wurde nichts gesendet. Schaffen Sie Speicherplatz oder verlassen Sie das private Surfen, und versuchen Sie es dann noch einmal.";
    }
}
