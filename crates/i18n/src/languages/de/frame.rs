//! German: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Zum Inhalt springen";
        navigation: "Hauptnavigation";
        disks: "Datenträger";
        transfers: "Transfers";
        accept: "Annehmen";
        account_menu: "Ihr Konto";
        place: "Projekt und Region";
        places: "Projekte nach Region";
        find_place: "Projekte und Regionen suchen";
        no_such_place: "Kein Projekt und keine Region hat das im Namen.";
        place_alone: "Diese Anmeldung gilt nur für dieses Projekt.";
        places_failed: "Ihre Projekte konnten nicht aufgelistet werden";
        place_failed: "Dieses Projekt ließ sich nicht öffnen";
        enter_place: "{project} öffnen";
        enter_place_text: "Ihre Cloud verlangt für ein anderes Projekt noch einmal Ihr Passwort. Sie bleiben auch hier angemeldet, und was im Gange ist, geht weiter.";
        enter_it: "Öffnen";
        arrived: "Sie sind jetzt in {project}, {region}.";
        session_left_little: "Noch weniger als eine Minute";
        session_left: "Noch {time}";
        session_over: "Ihre Anmeldung ist abgelaufen";
        next_try: "Das Lesen geht von selbst weiter: nächster Versuch in {secs} s.";
        stop_waiting: "Nicht warten";
        help: "Hilfe";
        help_topic: "Thema";
        help_close: "Hilfe schließen";
        help_failed: "Die Hilfe konnte nicht geladen werden. Versuchen Sie es gleich noch einmal.";
        shortcuts: "Tastenkürzel";
        shortcuts_text: "Sie wirken nie, während Sie in ein Feld schreiben.";
        shortcuts_on: "Tastenkürzel aus Buchstaben und Zeichen verwenden";
        shortcut_search: "Zur Suche";
        shortcut_disks: "Zu den Datenträgern";
        shortcut_transfers: "Zu den Transfers";
        shortcut_accept: "Zum Annehmen";
        paper_time: "Gedruckt";
        sign_out: "Abmelden";
        language: "Sprache";
        language_now: "Diese Seite ist jetzt auf Deutsch.";
        language_missing: "{language} konnte nicht geladen werden. Die Sprache bleibt, wie sie ist.";
        theme: "Design";
        theme_auto: "System";
        theme_light: "Hell";
        theme_dark: "Dunkel";
        not_found: "Diese Seite gibt es nicht";
        not_found_text: "Die Adresse ist vielleicht falsch geschrieben oder stammt aus einer anderen Version dieser Konsole.";
        to_disks: "Zu Ihren Datenträgern";
        offline: "Dieses Gerät ist offline. Was Sie sehen, kann veraltet sein; verloren geht nichts.";
        updated: "Die Konsole wurde aktualisiert";
        updated_text: "Diese Seite gehört zu einer älteren Version, von der Teile nicht mehr auf dem Server liegen. Laden Sie sie neu und melden Sie sich wieder an. Passwörter und Schlüssel müssen Sie neu eingeben, alles andere bleibt.";
        updated_load: "Neu laden";
        notices: "Hinweise";
        messages: "Meldungen";
        close_message: "Meldung schließen";
        leave_title: "Diese Seite verlassen?";
        leave_stay: "Hier bleiben";
        leave_go: "Verlassen";
        sign_out_title: "Jetzt abmelden?";
        sign_out_waiting: "one: {n} Transfer ist noch nicht an der Reihe und wird nicht begonnen. | other: {n} Transfers sind noch nicht an der Reihe und werden nicht begonnen.";
        sign_out_under_way: "one: {n} Anfrage ist unterwegs: Die Cloud kann sie noch ausführen. | other: {n} Anfragen sind unterwegs: Die Cloud kann sie noch ausführen.";
        late_keys_sealed: "Schlüssel, die noch kommen, werden in diesem Browser versiegelt.";
        late_keys_lost: "Dieser Browser kann keine Schlüssel aufbewahren: Die, die noch kommen, gehen verloren.";
        sign_out_unsealed: "one: {n} Schlüssel ist nur auf dieser Seite und geht verloren. | other: {n} Schlüssel sind nur auf dieser Seite und gehen verloren.";
        sign_out_stay: "Angemeldet bleiben";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "Dieser Browser lässt die Konsole keine Schlüssel aufbewahren (privates Fenster oder gesperrter Speicher). Schlüssel gibt es nur auf dieser Seite: Übergeben Sie jeden, bevor Sie sie schließen.";
        crash_title: "Auf dieser Seite ist etwas kaputtgegangen";
        crash_text: "Laden Sie sie neu und melden Sie sich wieder an. Schlüssel, die in diesem Browser versiegelt sind, sind noch da. Ein Schlüssel, der weder versiegelt noch übergeben war, ist verloren: Brechen Sie diesen Transfer ab und erstellen Sie ihn neu.";
        crash_reload: "Neu laden";
    }
}
