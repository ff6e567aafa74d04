//! French: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "Rester connecté quand cette page est rechargée";
        stay_text: "Dans cet onglet seulement, et s’il est de retour en moins d’une minute. Pour cela, votre jeton est gardé scellé ; un mot de passe, une clé secrète ou un code à usage unique ne l’est jamais. Se déconnecter, fermer l’onglet ou le verrouillage pour inactivité y met fin.";
        came_back: "Vous êtes toujours connecté en tant que {user} : cette page a seulement été rechargée.";
        cannot: "Ce navigateur ne peut pas garder la connexion : après un rechargement, vous devrez vous connecter de nouveau.";
    }
}
