//! French: what guards a sign-in.

use crate::messages::guard::Source;

translation! {
    Source {
        public: "Cet ordinateur est public ou partagé : ne rien garder dans ce navigateur";
        public_text: "Qui vous êtes, ce que vous avez fait et les clés des transferts restent uniquement sur cette page. Les clés qui ne sont pas remises lorsque vous vous déconnectez ou la fermez sont perdues. Ce que vous copiez ou téléchargez reste sur l’ordinateur.";
        public_keys: "Vous êtes connecté comme sur un ordinateur public : les clés n’existent que sur cette page. Remettez chacune avant de vous déconnecter ou de la fermer, sinon elle est perdue.";
        plain_keys: "Les clés ne sont pas remises en clair depuis cette page";
        plain_keys_text: "Votre organisation n’autorise pas à afficher, copier ou enregistrer des clés en clair. Scellez-les dans un fichier et dites sa phrase secrète par un autre moyen.";
        plain_keys_before: "Votre organisation n’autorise pas à afficher, copier ou enregistrer des clés en clair. Ce que vous créez n’est remis que dans un fichier scellé.";
        plain_keys_anyway: "Créer : je sais que les clés ne sont remises que dans un fichier scellé";
        plain_keys_confirm: "Dites d’abord que vous savez comment les clés sont remises";
        plain_keys_nowhere: "Pas ici : les clés ne doivent pas être affichées, et ce navigateur n’en garde aucune ; personne ne pourrait donc jamais accepter";
        key_sealed: "Votre organisation n’autorise pas son affichage";
        recipients: "Votre organisation veut que les transferts ne soient remis qu’à ces comptes : {accounts}. Cette console n’accepte dans aucun autre ; quiconque a l’ID et la clé peut le faire ailleurs.";
        not_a_recipient: "Votre organisation n’autorise cette console à accepter des transferts que dans ces comptes : {accounts}. Ce projet est de {account}.";
        idle: "Êtes-vous toujours là ?";
        idle_text: "Personne n’a utilisé cette page depuis un moment, et elle va être verrouillée. Appuyez sur une touche pour continuer.";
        idle_left: "Verrouillage dans {secs} s";
        locked: "Verrouillé";
        locked_text: "Personne n’a utilisé cette page depuis un moment. Tout y est conservé, sauf les secrets saisis. Ce qui était en cours se termine. Prouvez de nouveau qui vous êtes pour continuer.";
        put_aside: "Vous avez quitté cette page puis y êtes revenu : vous avez donc été déconnecté, et les secrets saisis ont été effacés. Les clés scellées dans ce navigateur sont toujours là.";
        another_user: "Ce jeton est celui d’un autre utilisateur. Pour vous connecter sous un autre nom, déconnectez-vous d’abord.";
    }
}
