//! French: receipts and notes of the other side.

use crate::messages::told::Source;

translation! {
    Source {
        import: "Importer un reçu…";
        import_title: "Reçu ou note de l’autre partie";
        import_label: "Reçu ou note";
        import_hint: "Collez ce que l’autre partie vous a envoyé, ou choisissez son fichier. Il n’y a aucune clé dedans.";
        import_file: "Choisir un fichier…";
        import_now: "Importer";
        no_receipt: "Ce n’est ni un reçu ni une note de cette console.";
        later: "Cela vient d’une version ultérieure de cette console. Rechargez cette page.";
        too_large: "Ce fichier est trop grand pour un reçu.";
        nothing: "Rien là-dedans ne concerne un transfert de ce projet.";
        unknown: "one: {n} autre n’est pas de ce projet et est laissé de côté. | many: {n} d’autres ne sont pas de ce projet et sont laissés de côté. | other: {n} autres ne sont pas de ce projet et sont laissés de côté.";
        noted: "one: Noté pour {n} transfert. | many: Noté pour {n} de transferts. | other: Noté pour {n} transferts.";
        claim: "C’est ce que dit l’autre partie, noté {time}. Ce n’est pas prouvé : ce qui compte, c’est ce que dit le cloud.";
        offered: "L’expéditeur dit : offert";
        unwanted: "one: Le destinataire ne veut pas de {n} disque | many: Le destinataire ne veut pas de {n} de disques | other: Le destinataire ne veut pas de {n} disques";
        unwanted_text: "C’est ce que dit sa note. Annulez ces transferts, et les disques seront de nouveau à votre disposition.";
        decline: "Je n’en veux pas";
        decline_text: "Faites une note pour l’expéditeur, avec l’ID du transfert et sans clé. Rien n’est envoyé au cloud : le transfert attend que l’expéditeur l’annule.";
        decline_save: "Enregistrer la note";
        decline_copy: "Copier la note";
        decline_done: "Envoyez la note à l’expéditeur. Il l’importe sur sa page des transferts.";
    }
}
