//! French: runs of many items, over reloads and tabs, and how long they'll take.

use crate::messages::resuming::Source;

translation! {
    Source {
        interrupted: "one: La création de {n} transfert a été interrompue | many: La création de {n} de transferts a été interrompue | other: La création de {n} transferts a été interrompue";
        elsewhere: "one: {n} transfert est en cours de création dans un autre onglet | many: {n} de transferts sont en cours de création dans un autre onglet | other: {n} transferts sont en cours de création dans un autre onglet";
        counts: "Créés : {created}. Inconnus : {unknown}. Pas encore créés : {open}.";
        text: "On vérifie d’abord ce que sont devenus les inconnus. Ce qui existe peut-être n’est pas créé une seconde fois. Si vous en restez là, ce qui a été créé demeure et le reste n’est pas créé.";
        elsewhere_text: "Continuez là-bas. Vous voyez ici où cela en est.";
        go_on: "Reprendre";
        let_be: "En rester là";
        another_first: "Terminez d’abord les autres transferts : vous les trouvez sur la page « Transférer des disques ».";
        not_at_all: "La reprise n’est pas possible maintenant, et rien n’a été envoyé. Rechargez la page et regardez de nouveau.";
        asks: "Un autre onglet y travaille-t-il encore ?";
        asks_text: "Ce navigateur ne peut pas le dire. Si un autre onglet crée encore ces transferts, continuez là-bas.";
        minutes_left: "one: Encore {n} minute environ | many: Encore {n} de minutes environ | other: Encore {n} minutes environ";
    }
}
