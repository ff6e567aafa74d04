//! German: why a disk can't go, and what to do about it.

use crate::messages::reasons::Source;

translation! {
    Source {
        status: "Sein Status ist „{names}“, nicht „available“";
        status_fix: "Warten Sie, bis er verfügbar ist, oder beheben Sie, was ihn festhält, und aktualisieren Sie dann.";
        attached: "Er hängt an einem Server ({names})";
        attached_fix: "Trennen Sie ihn zuerst vom Server. Beenden Sie vorher, was auf ihn schreibt.";
        awaiting: "Ein Transfer von ihm steht schon aus";
        awaiting_fix: "Übergeben Sie ID und Schlüssel dieses Transfers, oder brechen Sie ihn ab.";
        awaiting_unlisted: "Er wartet auf einen Empfänger, aber sein Transfer ist nicht aufgeführt";
        awaiting_unlisted_fix: "Sehen Sie auf der Seite der Transfers nach: dort steht, was zu tun ist.";
        other_owner: "Er gehört zu einem anderen Projekt ({names})";
        other_owner_fix: "Wechseln Sie in das Projekt, dem er gehört.";
        encrypted: "Er ist verschlüsselt";
        encrypted_fix: "Verschlüsselte Datenträger können nicht übertragen werden. Kopieren Sie die Daten auf einen neuen, unverschlüsselten Datenträger und übertragen Sie diesen.";
        snapshots: "one: Er hat {n} Snapshot: {names} | other: Er hat {n} Snapshots: {names}";
        snapshots_fix: "Löschen Sie seine Snapshots, oder erstellen Sie aus einem einen neuen Datenträger und übertragen Sie diesen.";
        snapshots_backup_fix: "Diese Snapshots stammen von Sicherungen. Sie verschwinden erst, wenn die Sicherungen gelöscht sind.";
        snapshots_along: "Seine Snapshots gehen mit: {names}";
        busy_snapshot: "Ein Snapshot von ihm ist nicht verfügbar: {names}";
        busy_snapshot_fix: "Warten Sie auf diesen Snapshot, oder löschen Sie ihn.";
        backups: "one: Er hat {n} Sicherung: {names} | other: Er hat {n} Sicherungen: {names}";
        backups_fix: "Löschen Sie seine Sicherungen. Bedenken Sie, dass Sie ihn danach nicht wiederherstellen können.";
        backups_stay: "Seine Sicherungen bleiben bei Ihnen: {names}";
        server_backup: "Er ist in der Sicherung eines Servers enthalten: {names}";
        server_backup_fix: "Die Cloud kann ablehnen. Wenn sie es tut, löschen Sie diese Server-Sicherungen.";
        policy: "Für ihn gilt eine Sicherungsrichtlinie: {names}";
        policy_fix: "Lösen Sie den Datenträger von seinem Vault, oder die Richtlinie vom Vault.";
        vault: "Er liegt in einem Sicherungs-Vault ohne Richtlinie: {names}";
        vault_fix: "Die Cloud kann ablehnen. Wenn sie es tut, lösen Sie den Datenträger vom Vault.";
        snapshot_policy: "An ihn ist eine Richtlinie für automatische Snapshots gebunden";
        snapshot_policy_fix: "Ihr nächster Snapshot wird im Weg stehen, auch nachdem der Transfer erstellt ist. Lösen Sie zuerst die Richtlinie.";
        prepaid: "Er wird jährlich oder monatlich bezahlt (Auftrag {names})";
        prepaid_fix: "Nur Datenträger mit Abrechnung nach Verbrauch können übertragen werden. Ändern Sie die Abrechnung, wenn der Auftrag endet.";
        frozen: "Er ist eingefroren";
        frozen_fix: "Klären Sie die Zahlungsrückstände des Kontos oder den Verstoß, wegen dem er eingefroren wurde.";
        dss: "Er liegt in einem dedizierten Speicherpool (DSS): {names}";
        dess: "Er liegt auf dediziertem Unternehmensspeicher (DESS): {names}";
        dedicated_fix: "Datenträger auf dediziertem Speicher können nicht übertragen werden. Kopieren Sie die Daten auf einen EVS-Datenträger und übertragen Sie diesen.";
        system_disk: "Ein Server startet von ihm (Systemdatenträger)";
        system_disk_fix: "Nur Datenträger für Daten können übertragen werden. Erstellen Sie ein Image und geben Sie stattdessen dieses frei.";
        system_disk_note: "Er ist startfähig";
        locked: "Er ist durch einen anderen Vorgang gesperrt ({names})";
        locked_fix: "Warten Sie das Ende dieses Vorgangs ab, und aktualisieren Sie dann.";
        shared: "Er kann an mehreren Servern zugleich hängen (gemeinsamer Datenträger)";
        group: "Er gehört zu einer Volume-Gruppe ({names})";
        group_fix: "Entfernen Sie ihn zuerst aus der Gruppe.";
        unchecked_snapshots: "Ob er Snapshots hat";
        unchecked_backups: "Ob er Sicherungen hat";
        unchecked_policy: "Ob für ihn eine Sicherungsrichtlinie gilt";
        unchecked_other: "Ob etwas anderes im Weg steht";
    }
}
