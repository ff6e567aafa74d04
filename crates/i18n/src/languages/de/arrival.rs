//! German: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "Wie vom Absender gesagt: {facts}.";
        other_title: "Nicht alles ist, wie der Absender sagt";
        other: "{fact}: laut Absender „{said}“, tatsächlich „{is}“";
        other_fix: "Es gilt, was die Cloud zeigt. Fragen Sie beim Absender nach, ob es der richtige Datenträger ist.";
        todo: "Was nicht mitkommt";
        todo_lead: "Die Cloud überträgt den Datenträger und was darauf ist. Um das Übrige kümmern Sie sich selbst:";
        todo_backup: "Sicherungen: Er liegt in keinem Ihrer Sicherungs-Vaults und unter keiner Ihrer Sicherungsrichtlinien. Nehmen Sie ihn auf, wenn er gesichert werden soll.";
        todo_snapshots: "Automatische Snapshots: Noch keine Ihrer Snapshot-Richtlinien umfasst ihn.";
        todo_tags: "Tags und Enterprise-Projekt: Der Anbieter sagt nicht, was aus ihnen wird. Sehen Sie nach und setzen Sie sie neu.";
        todo_attach: "Der Server: Er ist an keinen angehängt. Hängen Sie ihn an und binden Sie seine Dateisysteme ein; der Absender weiß, wo er war.";
    }
}
