//! Staying signed in: a reload of the tab asks for nothing, and nobody else's tab has anything of it.

use anyhow::ensure;
use e2e::{Ended, button, checkbox, heading, journey, link};

use crate::steps::{account, sign_in, wants_to_sign_out};

/// A copy of this tab: a window that begins with the same storage, at the same address. Answers with what is read in it once
/// something can be pressed.
const COPY: &str = r"const done = arguments[arguments.length - 1];
const copy = window.open(location.href);
const look = () => {
  const text = copy.document.body?.innerText ?? '';
  if (/Sign in another way|Your account/.test(text)) { copy.close(); done(text); } else setTimeout(look, 100);
};
look();";

/// What the tab's own storage holds.
const HELD: &str = "return JSON.stringify({ ...sessionStorage });";

#[test]
fn a_reload_of_the_tab_keeps_one_signed_in_and_a_copy_of_it_does_not() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.click(checkbox("Stay signed in when this page is reloaded")).await?;
        hanna.reads("Your token is kept sealed for that").await?;
        hanna.finds_it_accessible_in_every_look("choosing to stay signed in").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.finds(heading("Transfers")).await?;
        let signed_in = stage.cloud.calls_of("POST", "/auth/tokens").await?;
        // Each time it's kept anew.
        for _ in 0..2 {
            hanna.reload().await?;
            hanna.reads("You're still signed in as hanna").await?;
            hanna.finds(heading("Transfers")).await?;
        }
        ensure!(stage.cloud.calls_of("POST", "/auth/tokens").await? == signed_in, "somebody signed in anew");
        let held = hanna.script(HELD, vec![]).await?.to_string();
        for token in hanna.tokens().await? {
            ensure!(!held.contains(&token), "{held}");
        }

        let copy = hanna.script_with_answer(COPY, vec![]).await?.to_string();
        ensure!(copy.contains("Sign in another way"), "{copy}");
        hanna.reload().await?;
        hanna.finds(account()).await?;

        wants_to_sign_out(&hanna).await?;
        hanna.finds(button("Sign in")).await?;
        hanna.reload().await?;
        hanna.finds(button("Sign in")).await
    })
}

#[test]
fn whoever_does_not_choose_it_is_signed_out_by_a_reload() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.reload().await?;
        hanna.finds(button("Sign in")).await?;
        ensure!(!hanna.has(&account()).await?, "somebody is signed in");
        Ok(())
    })
}
