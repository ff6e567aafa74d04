//! English: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Skip to content";
        navigation: "Main";
        disks: "Disks";
        transfers: "Transfers";
        accept: "Accept";
        session_left: "{time} left";
        session_over: "Your sign-in has ended";
        sign_out: "Sign out";
        language: "Language";
        theme: "Theme";
        theme_auto: "System";
        theme_light: "Light";
        theme_dark: "Dark";
        not_found: "There's no such page";
        not_found_text: "The address may be mistyped or from another version of this console.";
        to_disks: "Go to your disks";
        offline: "This device is offline. What you see may be old; nothing is lost.";
        updated: "The console was updated";
        updated_text: "This page is of an older version, parts of which aren't on the server any more. Load it again and sign in again. Passwords and keys have to be typed again, the rest stays.";
        updated_load: "Load it again";
        messages: "Messages";
        close_message: "Close message";
        leave_title: "Leave this page?";
        leave_stay: "Stay here";
        leave_go: "Leave";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "This browser doesn't let the console keep keys (private window or blocked storage). Keys live in this page only: hand each one over before you close it.";
        crash_title: "Something in this page broke";
        crash_text: "Load it again and sign in again. Keys that are sealed in this browser are still there. A key that wasn't, and wasn't handed over, is lost: cancel that transfer and create it anew.";
        crash_reload: "Load again";
    }
}
