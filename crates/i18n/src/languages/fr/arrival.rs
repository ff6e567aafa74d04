//! French: what has come, held against what was said of it, and what is still to be done.

use crate::messages::arrival::Source;

translation! {
    Source {
        same: "Comme l’expéditeur l’a dit : {facts}.";
        other_title: "Tout n’est pas comme l’expéditeur l’a dit";
        other: "{fact} : selon l’expéditeur « {said} », en réalité « {is} »";
        other_fix: "C’est ce que montre le cloud qui compte. Demandez à l’expéditeur si c’est le bon disque.";
        todo: "Ce qui ne suit pas";
        todo_lead: "Le cloud transfère le disque et son contenu. Occupez-vous vous-même du reste :";
        todo_backup: "Sauvegardes : il n’est dans aucun de vos coffres et sous aucune de vos stratégies de sauvegarde. Ajoutez-le à l’un d’eux s’il doit être sauvegardé.";
        todo_snapshots: "Instantanés automatiques : aucune de vos stratégies d’instantanés ne l’inclut encore.";
        todo_tags: "Étiquettes et projet d’entreprise : le fournisseur ne dit pas ce qu’ils deviennent. Vérifiez-les et définissez-les de nouveau.";
        todo_attach: "Le serveur : il n’est attaché à aucun. Attachez-le et montez ses systèmes de fichiers ; l’expéditeur sait où il était.";
    }
}
