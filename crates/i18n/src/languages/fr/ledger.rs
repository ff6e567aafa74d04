//! French: the ledger.

use crate::messages::ledger::Source;

translation! {
    Source {
        title: "Registre";
        lead: "Ce qui s’est passé dans ce navigateur pour ce compte, ligne après ligne. Chaque ligne contient l’empreinte de la précédente, si bien qu’une modification ultérieure se voit. Il n’y a aucune clé dedans.";
        link: "Registre et sa vérification";
        not_kept: "Rien n’est gardé dans ce navigateur : le registre finit avec cette connexion. Exportez-le avant de vous déconnecter.";
        empty_title: "Le registre est vide";
        empty_text: "Ce que vous créez, remettez, annulez ou acceptez désormais y a sa ligne. Ce qui s’est passé avant n’est pas ajouté.";
        failed_title: "Le registre ne peut pas être lu";
        failed_text: "Le stockage de ce navigateur a refusé. Vos transferts ne sont pas touchés.";
        unwritten: "one: {n} ligne n’a pas pu être écrite dans le registre | many: {n} de lignes n’ont pas pu être écrites dans le registre | other: {n} lignes n’ont pas pu être écrites dans le registre";
        unwritten_text: "Le travail lui-même est fait et enregistré. Réessayez avant de fermer cette page.";
        search: "Chercher dans le registre";
        lines: "one: {n} ligne | many: {n} de lignes | other: {n} lignes";
        lines_shown: "{n} lignes sur {total}";
        none_match: "Aucune ligne ne correspond";
        none_match_text: "Modifiez ou effacez la recherche pour en voir plus.";
        clear: "Effacer la recherche";
        table: "Lignes du registre";
        keys: "Les touches haut et bas vont d’une ligne à l’autre.";
        number: "Ligne";
        time: "Heure";
        what: "Ce qui s’est passé";
        no_line: "Ce n’est pas une ligne du registre";
        verify: "Vérifier";
        verify_receipt: "Vérifier avec un reçu…";
        good: "one: {n} ligne est telle qu’elle a été écrite | many: Les {n} de lignes sont telles qu’elles ont été écrites | other: Les {n} lignes sont telles qu’elles ont été écrites";
        good_end: "S’il manque des lignes à la fin, ou si tout a été réécrit, seul un reçu que quelqu’un tient de vous peut le dire.";
        known: "La ligne que nomme le reçu est là, et c’est la même.";
        known_gone: "La ligne que nomme le reçu a été détruite : elle ne peut pas être comparée.";
        head: "Dernière ligne : numéro {number}, empreinte {hash}";
        destroyed: "one: {n} ligne antérieure a été détruite volontairement. | many: {n} de lignes antérieures ont été détruites volontairement. | other: {n} lignes antérieures ont été détruites volontairement.";
        bad: "La ligne {place} ne va pas";
        bad_form: "Elle n’est pas écrite comme une ligne : elle a été modifiée, ou mise là par autre chose.";
        bad_beginning: "Elle ne peut pas être la première : il manque des lignes avant elle.";
        bad_number: "Le numéro {expected} devrait être là : une ligne manque, a été insérée ou est ailleurs.";
        bad_previous: "Elle ne va pas avec la ligne précédente : l’une des deux a été modifiée après coup.";
        bad_known: "C’est une autre ligne que celle que l’on connaît sous ce numéro.";
        bad_cut: "Le registre finit avant la ligne {number}, qui est connue : il manque des lignes à la fin.";
        bad_text: "Autre chose que cette console a modifié ce que garde ce navigateur. Exportez le registre et comparez-le à des reçus.";
        not_yours: "Ce fichier n’est pas un reçu de ce compte, ou ne contient aucune ligne d’un registre.";
        export_json: "Exporter (JSON)";
        export_csv: "Exporter (CSV)";
        destroy: "Détruire…";
        destroy_title: "Détruire le registre de ce compte ?";
        destroy_text: "Toutes les lignes disparaissent de ce navigateur et ne peuvent pas revenir. Une ligne reste : quand, combien, et l’empreinte de la dernière. Exportez le registre avant, si quelqu’un peut le demander.";
        destroy_keep: "Le garder";
        destroy_yes: "Détruire le registre";
        destroy_done: "one: {n} ligne détruite | many: {n} de lignes détruites | other: {n} lignes détruites";
        destroy_failed: "Le registre n’a pas pu être détruit : le stockage de ce navigateur a refusé.";
        created: "Transfert créé";
        key_lost: "Transfert créé, clé perdue";
        handed_over: "Clé remise";
        taken_back: "« Remise » retiré";
        key_destroyed: "Clé détruite";
        canceled: "Transfert annulé";
        accepted: "Disque accepté";
        declined: "Offre déclinée";
        told_accepted: "Le destinataire dit : accepté";
        told_declined: "Le destinataire dit : pas voulu";
        cleared: "Historique effacé";
        destroyed_before: "Lignes antérieures détruites";
        concerns: "one: {n} entrée | many: {n} d’entrées | other: {n} entrées";
        way_revealed: "clé montrée";
        way_copied_key: "clé copiée";
        way_copied_both: "ID et clé copiés";
        way_downloaded: "enregistrée dans un fichier";
        way_sealed: "scellée dans un fichier";
        way_copied_link: "lien copié, sans clé";
        way_confirmed: "dite remise";
    }
}
