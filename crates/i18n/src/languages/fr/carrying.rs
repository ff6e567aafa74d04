//! French: an account's record, taken from one browser to another.

use crate::messages::carrying::Source;

translation! {
    Source {
        take: "Emporter dans un autre navigateur…";
        bring: "Importer d’un autre navigateur…";
        take_title: "Emporter les transferts et clés de ce compte dans un autre navigateur";
        take_text: "Un fichier scellé contient les transferts et les clés de ce compte que ce navigateur possède, dans tous ses projets. Rien n’est supprimé ici : les clés sont alors dans les deux navigateurs jusqu’à la fin de leurs transferts. Pour les détruire ici, déconnectez-vous et choisissez-le. Le registre reste ici.";
        make: "Créer le fichier";
        made: "Le fichier est enregistré";
        made_text: "Le fichier est dans vos téléchargements. Dans l’autre navigateur, connectez-vous au même compte, allez à « Transferts » et importez-le avec cette phrase secrète. Conservez-les séparément : qui a les deux a les clés.";
        nothing: "Ce navigateur n’a rien de ce compte à emporter.";
        not_read: "Le stockage de ce navigateur ne peut pas être lu. Rechargez la page et réessayez.";
        unopened: "one: {n} clé n’a pas pu être ouverte ; son transfert est dans le fichier sans elle. | many: {n} de clés n’ont pas pu être ouvertes ; leurs transferts sont dans le fichier sans elles. | other: {n} clés n’ont pas pu être ouvertes ; leurs transferts sont dans le fichier sans elles.";
        left_out: "one: Le fichier n’a pas de place pour tout l’historique : l’entrée la plus ancienne n’y est pas. | many: Le fichier n’a pas de place pour tout l’historique : {n} d’entrées parmi les plus anciennes n’y sont pas. | other: Le fichier n’a pas de place pour tout l’historique : les {n} entrées les plus anciennes n’y sont pas.";
        bring_title: "Importer les transferts et clés d’un autre navigateur";
        bring_text: "Dans le navigateur qui les a, choisissez « Emporter dans un autre navigateur… » sur cette page. Ce qui est déjà ici reste tel quel ; une clé qui manque ici est ajoutée.";
        choose: "Choisir le fichier…";
        open_title: "Ce fichier est scellé";
        not_a_record: "Ce n’est pas un fichier emporté d’un navigateur, ou il a été modifié. Rien n’a été enregistré.";
        elsewhere: "Ce fichier est celui du compte « {account} » dans le cloud « {cloud} », et vous êtes connecté à un autre. Rien n’a été enregistré.";
        not_yet: "Voici ce que contient le fichier. Rien n’est encore enregistré.";
        made_at: "Créé";
        entries: "Transferts dans le fichier";
        known: "Dont déjà ici";
        keys: "Clés ajoutées";
        nothing_new: "Tout ce qu’il contient est déjà ici.";
        bring_yes: "Importer";
        brought: "one: {n} transfert a été importé. | many: {n} de transferts ont été importés. | other: {n} transferts ont été importés.";
        brought_keys: "one: {n} clé a été scellée dans ce navigateur. | many: {n} de clés ont été scellées dans ce navigateur. | other: {n} clés ont été scellées dans ce navigateur.";
        unsealed: "one: {n} clé n’a pas pu être scellée ici. Importez le fichier une nouvelle fois. | many: {n} de clés n’ont pas pu être scellées ici. Importez le fichier une nouvelle fois. | other: {n} clés n’ont pas pu être scellées ici. Importez le fichier une nouvelle fois.";
        not_stored: "Le stockage de ce navigateur a refusé. Rien n’a été importé.";
        not_kept: "Cette page ne conserve rien dans ce navigateur : rien ne peut y être importé d’un autre navigateur.";
    }
}
