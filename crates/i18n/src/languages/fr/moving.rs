//! French: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "Déplacer vers un autre de mes comptes";
        action: "Déplacer vers un autre de mes comptes…";
        step_sign_in: "Deuxième compte";
        step_look: "Vérifier";
        step_move: "Déplacer";
        step_report: "Rapport";
        side_from: "De";
        side_to: "Vers";
        lead: "Pour qui a des droits dans les deux comptes : connectez-vous au compte qui reçoit les disques. Les deux connexions sont côte à côte sur cette page, aucune clé n’est montrée, et la deuxième prend fin quand vous quittez la page.";
        same_region: "Les disques se déplacent à l’intérieur d’une région. Ici, c’est {region}, {cloud}.";
        same_project: "Les disques sont déjà dans ce projet, et vous en avez été déconnecté. Connectez-vous à un autre compte ou choisissez un autre projet.";
        other_place: "Cette connexion concernait un autre cloud ou une autre région que celle des disques, et elle a pris fin.";
        sign_in_elsewhere: "Se connecter à un autre compte";
        included: "one: {n} disque part, {size} Gio | many: {n} de disques partent, {size} Gio au total | other: {n} disques partent, {size} Gio au total";
        nothing_goes: "Aucun des disques choisis ne peut partir";
        left_out: "one: {n} disque choisi n’est pas inclus | many: {n} de disques choisis ne sont pas inclus | other: {n} disques choisis ne sont pas inclus";
        left_out_text: "Ils ne peuvent pas partir, pour ces raisons. Les autres peuvent être déplacés sans eux.";
        unsure: "one: Déplacer aussi {n} disque dont tout n’a pas pu être vérifié | many: Déplacer aussi {n} de disques dont tout n’a pas pu être vérifié | other: Déplacer aussi {n} disques dont tout n’a pas pu être vérifié";
        what_happens_text: "Chaque disque est proposé par le premier compte, accepté par le deuxième, puis regardé là-bas. S’il n’est pas accepté, son transfert est annulé et on regarde si le disque est revenu. Jusque-là, sa clé est dans la mémoire de cette page et, scellée, dans ce navigateur.";
        no_room: "Le deuxième compte n’a pas de place pour eux : voir plus haut";
        try_anyway: "Essayer quand même : un disque qui n’est pas accepté revient";
        go: "one: Déplacer {n} disque | many: Déplacer {n} de disques | other: Déplacer {n} disques";
        progress: "{done} sur {total} déplacés";
        count_back: "one: {n} revenu | many: {n} revenus | other: {n} revenus";
        count_needs_you: "one: {n} demande votre attention | many: {n} demandent votre attention | other: {n} demandent votre attention";
        count_not_moved: "one: {n} non déplacé | many: {n} non déplacés | other: {n} non déplacés";
        creating: "Création…";
        accepting: "Acceptation…";
        checking: "Vérification du disque…";
        canceling: "Annulation…";
        moved: "Déplacé";
        back: "Revenu";
        not_moved: "Non déplacé";
        needs_you: "À vous de voir";
        back_text: "Le deuxième compte ne l’a pas reçu. Son transfert a été annulé, et on a vu que le disque est revenu.";
        pending_text: "Son transfert est en attente. Poursuivez ici, ou sous « Transferts », où se trouve sa clé.";
        stopped_text: "Plus rien n’a été commencé avant son acceptation.";
        key_away: "Sa clé ne peut pas être ouverte ici pour l’instant.";
        not_canceled: "Le deuxième compte ne l’a pas reçu, et son transfert n’a pas pu être annulé.";
        unclear_text: "Le deuxième compte ne l’a pas reçu et son transfert a pris fin, mais on n’a pas vu le disque revenu. Regardez-le dans les deux projets avant d’en faire autre chose.";
        unknown_text: "La réponse s’est perdue, et on ne peut pas encore dire ce qui s’est passé. Rien n’est renvoyé. Regardez de nouveau, ou voyez le transfert.";
        not_seen: "Il a été accepté, mais le disque n’est pas en vue dans le deuxième compte. Cherchez-le là-bas.";
        differs: "Il est là, mais pas comme il était : {what}";
        not_begun_text: "Rien n’a été envoyé pour lui : le disque est comme il était.";
        leave_running: "Des disques sont en cours de déplacement. Si vous partez, aucun autre n’est commencé, ceux en cours sont terminés, et la deuxième connexion prend fin. Un transfert qui n’est alors pas accepté, même après un rechargement, se trouve avec sa clé sous « Transferts ».";
        second_gone: "La deuxième connexion a pris fin : plus rien ne peut être déplacé d’ici. Ce qui n’est pas déplacé peut être choisi de nouveau.";
        end_second: "Mettre fin à la deuxième connexion";
    }
}
