//! French: the page of disks.

use crate::messages::disks::Source;

translation! {
    Source {
        title: "Disques";
        lead: "Les disques qui peuvent être transférés vers un autre compte, et pourquoi d’autres ne le peuvent pas.";
        eligible: "Transférable";
        blocked: "Bloqué";
        undecided: "Incertain";
        checking: "Vérification…";
        all: "Tous";
        filter_verdict: "Verdict";
        search: "Rechercher un nom ou un ID";
        any_status: "Tout état";
        any_type: "Tout type";
        any_zone: "Toute zone";
        sort_by: "Trier par {column}";
        verdict: "Verdict";
        select: "Sélectionner {disk}";
        select_all: "Sélectionner tous les disques transférables affichés";
        selected: "one: {n} disque sélectionné | many: {n} de disques sélectionnés | other: {n} disques sélectionnés";
        selected_size: "{n} Gio au total";
        clear_selection: "Effacer la sélection";
        clear_filters: "Effacer les filtres";
        transfer_selected: "Transférer…";
        select_first: "Sélectionnez au moins un disque";
        blocked_selected: "Non transférable : voir pourquoi";
        empty_title: "Aucun disque dans ce projet";
        empty_text: "Les disques créés ou acceptés dans ce projet et cette région apparaissent ici.";
        none_match: "Aucun disque ne correspond";
        none_match_text: "Modifiez ou effacez les filtres pour en voir davantage.";
        showing: "one: {n} disque sur {total} | many: {n} disques sur {total} | other: {n} disques sur {total}";
        why: "Pourquoi";
        reasons: "one: {n} raison | many: {n} de raisons | other: {n} raisons";
        why_blocked: "Pourquoi il n’est pas transférable";
        not_checked: "Ce qui n’a pas pu être vérifié";
        good_to_know: "Bon à savoir";
        may_surprise: "Peut faire obstacle";
        nothing_against: "Rien de connu ne s’oppose à un transfert.";
        source: "Source : {source}";
        partial_title: "Certaines informations n’ont pas pu être lues";
        partial_text: "Sans elles, les disques sont affichés comme « Incertain » et non comme transférables.";
        listing_disks: "Disques";
        listing_transfers: "Transferts en attente";
        listing_snapshots: "Instantanés";
        listing_standard_snapshots: "Instantanés standard";
        listing_backups: "Sauvegardes";
        listing_vaults: "Coffres de sauvegarde";
        listing_policies: "Stratégies de sauvegarde";
        unreadable: "one: {n} disque de la réponse n’a pas d’ID lisible et est omis. | many: {n} de disques de la réponse n’ont pas d’ID lisible et sont omis. | other: {n} disques de la réponse n’ont pas d’ID lisible et sont omis.";
        failed_title: "Les disques n’ont pas pu être chargés";
        table: "Disques du projet";
        transfer_this: "Transférer ce disque…";
        see_transfer: "Voir son transfert";
        still_reading: "Les instantanés, sauvegardes et stratégies sont encore en cours de lecture.";
        frozen_note: "Sur ce cloud, on ne peut pas vérifier à l’avance si un disque est gelé.";
    }
}
