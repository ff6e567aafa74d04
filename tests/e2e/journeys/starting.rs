//! Where the program can't start, a plain sentence says what is missing and what to do, in the browser's language.

use e2e::{Ended, Release, button, journey, journey_with};

use crate::steps::sign_in;

/// The console's main module, and its bridge to JavaScript.
const MODULE: &str = "app_bg.wasm";
const BRIDGE: &str = "app.js";

const MISSING: &str = "A file of this console couldn't be loaded";

/// What somebody sees whose browser is given this app.
fn is_told(release: &Release, about: &str) -> Ended {
    journey_with(release.path(), async |stage| {
        let milo = stage.person("milo").await?;
        milo.expects_complaints_of("");
        milo.reads(MISSING).await?;
        milo.reads(about).await?;
        milo.finds(button("Load again")).await?;
        milo.has_focus_on_heading("EVS Transfer Console").await?;
        milo.finds_it_accessible_in_every_look("a file missing").await
    })
}

#[test]
fn a_module_that_is_missing_is_told() -> Ended {
    let release = Release::copy()?;
    release.lose(MODULE)?;
    is_told(&release, "Load this page again")
}

#[test]
fn a_bridge_that_is_missing_is_told_with_its_name() -> Ended {
    let release = Release::copy()?;
    release.lose(BRIDGE)?;
    is_told(&release, BRIDGE)
}

#[test]
fn a_module_that_was_cut_off_is_told() -> Ended {
    let release = Release::copy()?;
    release.damage(MODULE, |whole| whole[..whole.len() / 2].to_vec())?;
    is_told(&release, "CompileError")
}

#[test]
fn a_page_in_the_place_of_the_module_is_told() -> Ended {
    let release = Release::copy()?;
    release.damage(MODULE, |_| b"<!doctype html><title>Sign in</title>".to_vec())?;
    release.rename(MODULE, "app_bg.html")?;
    is_told(&release, "tell your administrator")
}

#[test]
fn a_module_of_another_type_starts_all_the_same() -> Ended {
    let release = Release::copy()?;
    release.rename(MODULE, "app_bg.txt")?;
    journey_with(release.path(), async |stage| {
        let milo = stage.person("milo").await?;
        // The bridge advises the server's administrator to mend the type.
        milo.expects_complaints_of("application/wasm");
        milo.expects_complaints_of("preload");
        sign_in(&milo, "meadow").await
    })
}

#[test]
fn a_browser_without_webassembly_is_told() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.expects_complaints_of("WebAssembly");
        milo.before_each_page("delete window.WebAssembly").await?;
        milo.open("/").await?;
        milo.reads("This browser doesn't run WebAssembly").await?;
        assert!(!milo.text().await?.contains(MISSING));
        Ok(())
    })
}

#[test]
fn a_browser_without_scripts_is_told() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.finds(button("Sign in")).await?;
        milo.switch_scripts_off().await?;
        milo.open("/").await?;
        // Without scripts nothing knows the browser's language.
        for sentence in ["please switch JavaScript on", "请启用 JavaScript", "schalten Sie JavaScript ein"]
        {
            milo.reads(sentence).await?;
        }
        Ok(())
    })
}

#[test]
fn an_old_browser_is_told_and_may_try() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.before_each_page("CSS.supports = () => false").await?;
        milo.open("/").await?;
        milo.reads("This browser is too old for this console").await?;
        sign_in(&milo, "meadow").await
    })
}
