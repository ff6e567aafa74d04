//! German: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "Schließen";
        qr_show: "Als QR-Code zeigen";
        qr_title: "Link als QR-Code";
        qr_text: "Mit der Kamera eines anderen Geräts scannen. Er enthält keinen lesbaren Schlüssel.";
        back: "Zurück";
        retry: "Erneut versuchen";
        refresh: "Aktualisieren";
        copy: "Kopieren";
        copied: "Kopiert";
        copy_failed: "Der Browser hat das Kopieren nicht erlaubt. Zeigen Sie den Text an und kopieren Sie ihn von Hand.";
        reveal: "Anzeigen";
        hide: "Verbergen";
        hidden: "verborgen";
        loading: "Wird geladen…";
        no_name: "(ohne Namen)";
        size: "{n} GiB";
        disk: "Datenträger";
        disk_id: "Datenträger-ID";
        transfer_id: "Transfer-ID";
        key: "Schlüssel";
        name: "Name";
        status: "Status";
        size_label: "Größe";
        disk_type: "Typ";
        zone: "Verfügbarkeitszone";
        created: "Erstellt";
        project: "Projekt";
        region: "Region";
        account: "Konto";
        cloud: "Cloud";
        unknown: "unbekannt";
        request_id: "Anfrage-ID für den Support: {id}";
        just_now: "gerade eben";
        updated: "Aktualisiert {time}";
        stale: "Aktualisieren nicht möglich. Sie sehen, was {time} gelesen wurde.";
        details: "Einzelheiten";
        more: "und {n} weitere";
    }
}
