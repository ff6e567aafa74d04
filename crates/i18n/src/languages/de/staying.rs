//! German: staying signed in over a reload.

use crate::messages::staying::Source;

translation! {
    Source {
        stay: "Beim Neuladen dieser Seite angemeldet bleiben";
        stay_text: "Nur in diesem Tab, und wenn er binnen einer Minute zurück ist. Dafür wird Ihr Token versiegelt aufbewahrt; ein Passwort, ein geheimer Schlüssel oder ein Einmalcode nie. Abmelden, Schließen des Tabs oder die Sperre bei Untätigkeit beendet es.";
        came_back: "Sie sind noch als {user} angemeldet: Diese Seite wurde nur neu geladen.";
        cannot: "Dieser Browser kann die Anmeldung nicht aufbewahren: Nach einem Neuladen müssen Sie sich noch einmal anmelden.";
    }
}
