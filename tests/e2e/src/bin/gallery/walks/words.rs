//! Words that a page isn't made for: of languages that nobody speaks, long ones and from right to left; names as companies
//! give them; and a name that is a single word of ten thousand letters.

use anyhow::{Context, Result};
use e2e::{
    Ended, Person, Stage, app_with_texts, button, checkbox, field, heading, journey, journey_with, link,
    searchbox,
};
use evs_i18n::Texts;
use evs_i18n::pseudo::Pseudo;
use serde_json::json;

use crate::album::Album;
use crate::names;
use crate::steps::{choose, copied, select, sender, sign_in};

/// Names as companies give them.
const LONG: [&str; 3] = ["a-company-with-units-emea", "eu-west-101_production", "first.middle-second"];
const LONG_PASSWORD: &str = "long-demo";
/// So many letters has a word that no page is made for.
const LETTERS: usize = 10_000;

pub fn three_times_as_long(album: &Album, walk: &'static str) -> Ended {
    in_language(Pseudo::Long, album, walk)
}

pub fn from_right_to_left(album: &Album, walk: &'static str) -> Ended {
    in_language(Pseudo::RightToLeft, album, walk)
}

fn in_language(language: Pseudo, album: &Album, walk: &'static str) -> Ended {
    let app = app_with_texts("en", Some(&language.file()))?;
    let t: &Texts = language.texts().context("no texts")?;
    journey_with(app.path(), async |stage| {
        let (link, key) = sending_in(t, stage, album, walk).await?;
        let milo = album.person(stage, "milo").await?;
        milo.open(&link).await?;
        milo.finds(button(t.sign_in.demo_use("meadow"))).await?;
        album.take(&milo, walk, "link, signed out").await?;
        milo.click(button(t.sign_in.demo_use("meadow"))).await?;
        milo.fill(field(t.accept.key_label), &key).await?;
        album.take(&milo, walk, "key typed").await?;
        milo.click(button(t.accept.submit)).await?;
        milo.reads(t.accept.accepted_title).await?;
        album.take(&milo, walk, "accepted").await
    })
}

/// From signing in to the transfer: its link and its key.
async fn sending_in(t: &Texts, stage: &Stage, album: &Album, walk: &'static str) -> Result<(String, String)> {
    let hanna = album.person(stage, "hanna").await?;
    hanna.finds(button(t.sign_in.submit)).await?;
    album.take(&hanna, walk, "sign-in").await?;
    hanna.click(button(t.sign_in.demo_use("harbor"))).await?;
    hanna.finds(heading(t.disks.title)).await?;
    hanna.fill(searchbox(t.disks.search), "web-").await?;
    hanna.click(checkbox(t.disks.select("web-cache"))).await?;
    hanna.reads(&t.disks.selected(1)).await?;
    album.take(&hanna, walk, "disks").await?;
    hanna.click(button(t.disks.transfer_selected)).await?;
    hanna.finds(heading(t.wizard.title)).await?;
    album.take(&hanna, walk, "naming").await?;
    hanna.click(button(t.wizard.create(1))).await?;
    hanna.click(button(t.wizard.copy_both)).await?;
    hanna.reads(t.wizard.both_copied).await?;
    let pair = hanna.clipboard().await?;
    let key = pair.lines().find_map(|line| line.strip_prefix("auth_key:")).context("no key was copied")?;
    hanna.click(button(t.wizard.copy_link)).await?;
    hanna.reads(t.wizard.link_copied).await?;
    let link_to_it = hanna.clipboard().await?;
    album.take(&hanna, walk, "hand-over").await?;
    hanna.click(button(t.wizard.finish)).await?;
    hanna.finds(link("web-cache")).await?;
    album.take(&hanna, walk, "transfers").await?;
    hanna.click(link("web-cache")).await?;
    hanna.finds(button(t.transfers.cancel_one)).await?;
    album.take(&hanna, walk, "a transfer").await?;
    Ok((link_to_it, key.trim().to_owned()))
}

pub fn long_names(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let quinn = stage.person("quinn").await?;
        quinn.expects_complaints_of(crate::steps::SLOW_TEXTS);
        quinn.choose(names::cloud(), "Local OpenStack").await?;
        sign_in(&quinn, "quay").await?;
        choose(&quinn, &["tiny"]).await?;
        quinn.click(names::create(1)).await?;
        let key = copied(&quinn, names::copy_key(), names::KEY_COPIED).await?;
        let link_to_it = copied(&quinn, names::copy_link(), names::LINK_COPIED).await?;
        quinn.click(names::done()).await?;

        let [domain, project, user] = LONG;
        let account = json!({"domain": domain, "project": project, "user": user, "password": LONG_PASSWORD, "roles": ["member"]});
        stage.cloud.steer("openstack/accounts", &account).await?;
        let person = album.person(stage, user).await?;
        person.choose(names::cloud(), "Local OpenStack").await?;
        sign_in_long(&person).await?;
        person.reads(names::EMPTY).await?;
        album.take(&person, walk, "no disks").await?;
        person.click(names::account_menu()).await?;
        person.finds(names::sign_out()).await?;
        album.take(&person, walk, "who is signed in").await?;
        person.open(&link_to_it).await?;
        sign_in_long(&person).await?;
        person.fill(names::key(), &key).await?;
        album.take(&person, walk, "key typed").await?;
        person.click(names::accept()).await?;
        person.finds(names::yours()).await?;
        album.take(&person, walk, "accepted").await?;
        album.take_paper(&person, walk, "receipt").await
    })
}

async fn sign_in_long(person: &Person) -> Result<()> {
    let [domain, _, user] = LONG;
    person.fill(names::domain(), domain).await?;
    person.fill(names::user(), user).await?;
    person.fill(names::password(), LONG_PASSWORD).await?;
    person.click(names::sign_in()).await?;
    person.finds(names::account_menu()).await
}

pub fn endless_word(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let word = format!("endless-{}", "w".repeat(LETTERS));
        let disk = json!({"account": "harbor", "project": "region-one", "name": word, "size": 10, "volume_type": "SSD"});
        stage.cloud.steer("volumes", &disk).await?;
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        select(&hanna, &["small-notes"]).await?;
        hanna.fill(names::search(), "endless-").await?;
        hanna.click(names::select_all()).await?;
        album.take(&hanna, walk, "disks").await?;
        hanna.click(e2e::part(link("endless-"))).await?;
        hanna.finds(e2e::part(e2e::dialog("endless-"))).await?;
        album.take(&hanna, walk, "a disk").await?;
        hanna.click(names::close()).await?;
        hanna.click(names::transfer_chosen()).await?;
        hanna.finds(names::wizard()).await?;
        album.take(&hanna, walk, "naming").await?;
        hanna.fill(names::template(), "number {n}").await?;
        hanna.click(names::create(2)).await?;
        hanna.reads(&names::created(2, 2)).await?;
        album.take(&hanna, walk, "created").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.finds(names::copy_all()).await?;
        album.take(&hanna, walk, "hand-over").await?;
        hanna.click(names::keep_all()).await?;
        hanna.click(names::done()).await?;
        hanna.reads(&names::pending(3)).await?;
        album.take(&hanna, walk, "transfers").await?;
        hanna.click(e2e::part(link("endless-"))).await?;
        hanna.finds(names::cancel()).await?;
        album.take(&hanna, walk, "a transfer").await
    })
}
