//! Browsers that keep nothing: the console works all the same, says so in time, and lets nobody think that a key is kept.

use e2e::{Ended, button, dialog, heading, journey, link};

use crate::steps::{accept, choose, read_offer, sign_in};

/// What a browser may lack, as done to its page before anybody signs in; and a disk to see it by.
const LACKS: [(&str, &str); 3] = [
    // IndexedDB refuses, as in some private windows and where cookies are blocked.
    (
        "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('', 'SecurityError') } })",
        "web-cache",
    ),
    // It opens, but key objects can't be put into it.
    ("IDBObjectStore.prototype.put = () => { throw new DOMException('', 'DataCloneError') }", "map-tiles"),
    // WebCrypto is missing, as on a page without TLS.
    ("Object.defineProperty(crypto, 'subtle', { value: undefined })", "small-notes"),
];

#[test]
fn a_browser_that_keeps_nothing_says_so_and_the_transfer_goes_through() -> Ended {
    journey(async |stage| {
        for (lack, disk) in LACKS {
            let hanna = stage.person("hanna").await?;
            hanna.finds(button("Sign in as harbor")).await?;
            hanna.script(lack, vec![]).await?;
            sign_in(&hanna, "harbor").await?;
            choose(&hanna, &[disk]).await?;
            hanna.reads("This browser doesn't let the console keep keys").await?;
            hanna.click(button("Create 1 transfer")).await?;
            hanna.finds(button("Copy key")).await?;
            hanna.reads("hand each one over before you close it").await?;
            assert!(!hanna.has(&button("Keep it in this browser")).await?, "it offers to keep a key: {lack}");
            hanna.click(link("Transfers")).await?;
            hanna.reads_in(dialog("Leave this page?"), "aren't kept in this browser").await?;
            hanna.click(button("Stay here")).await?;
            let offer = read_offer(&hanna).await?;
            hanna.click(button("Done")).await?;
            hanna.finds(heading("Transfers")).await?;
            let milo = stage.person("milo").await?;
            accept(&milo, "meadow", &offer).await?;
            milo.finds(heading("The disk is yours")).await?;
        }
        Ok(())
    })
}
