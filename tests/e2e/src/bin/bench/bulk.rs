//! `cargo xtask bench bulk`: many disks at once, on a net with long ways. How long sixty creates take beside the round trips that
//! they cost at least, and how long sealing five hundred keys to a recipient takes. It prints figures and judges none of them.

use anyhow::{Context, Result};
use e2e::{Person, Stage, button, checkbox, combobox, field, heading, searchbox};
use serde_json::json;

use crate::figures::{Figures, Unit};
use crate::visit::measured;

/// What each request takes longer, in milliseconds.
const LATENCY_MS: u32 = 165;
/// How many creates are under way at once.
const AT_ONCE: f64 = 3.0;
/// The project whose disks all can go.
const PROJECT: &str = "region-one_bulk";
/// How many of them are seeded.
const SIXTY: usize = 60;
/// How many go in one run at most.
const MANY: usize = 500;

/// Goes through everything and notes what it took.
///
/// # Errors
/// When something on the way isn't as it should be.
pub async fn bulk(stage: &Stage, figures: &mut Figures) -> Result<()> {
    let request = request(stage).await?;
    sixty(stage, figures).await?;
    many(stage, &request, figures).await
}

/// What a recipient sends to be sent something.
async fn request(stage: &Stage) -> Result<String> {
    let milo = stage.person("milo").await?;
    milo.open("/accept").await?;
    milo.click(button("Ask to be sent something…")).await?;
    milo.click(button("Make the link")).await?;
    milo.reads("sealed in this browser").await?;
    milo.fill(field("Your name"), "Milo").await?;
    milo.click(button("Copy link")).await?;
    milo.reads("Copied").await?;
    milo.clipboard().await
}

async fn sign_in(person: &Person) -> Result<()> {
    person.choose(combobox("Region"), "Region one").await?;
    person.fill(field("Account"), "harbor").await?;
    person.fill(field("User"), "hanna").await?;
    person.fill(field("Password"), "harbor-demo").await?;
    person.click(button("Sign in")).await?;
    person.finds(heading("Choose a project")).await?;
    person.click(button(PROJECT)).await
}

/// Up to the press that begins the creates.
async fn prepare(person: &Person) -> Result<()> {
    person.click(button("Transfer…")).await?;
    person.finds(heading("Transfer disks")).await?;
    person.script(include_str!("page.js"), vec![]).await.map(drop)
}

async fn sixty(stage: &Stage, figures: &mut Figures) -> Result<()> {
    let count = SIXTY;
    let hanna = stage.person("hanna").await?;
    sign_in(&hanna).await?;
    hanna.reads(&format!("{count} of {count} disks")).await?;
    hanna.click(checkbox("Select all that can go and match")).await?;
    prepare(&hanna).await?;
    hanna.finds(button(format!("Create {count} transfers"))).await?;
    hanna.is_far_away(LATENCY_MS).await?;
    let follow = "bench.create(arguments[0])";
    hanna.script(follow, vec![json!(format!("{count} of {count} created"))]).await?;
    hanna.click(button(format!("Create {count} transfers"))).await?;
    let created = measured(&hanna, "created").await?;
    hanna.is_far_away(0).await?;
    let number = |name: &str| created[name].as_f64().with_context(|| format!("no figure `{name}`"));
    let (all, trip) = (number("all")?, number("trip")?);
    let least = count as f64 / AT_ONCE * trip;
    figures.add("60 creates, 165 ms away: press → all created", Unit::Ms, &json!(all));
    figures.add("a create, round trip (median)", Unit::Ms, &json!(trip));
    figures.add("60 / 3 round trips", Unit::Ms, &json!(least));
    figures.add("the rest: reading the disks once more, and our own", Unit::Ms, &json!(all - least));
    figures.add("creates sent", Unit::Count, &created["creates"]);
    figures.add("other requests meanwhile", Unit::Count, &created["others"]);
    figures.add("longest task while creating", Unit::Ms, &created["longest"]);
    Ok(())
}

async fn many(stage: &Stage, request: &str, figures: &mut Figures) -> Result<()> {
    let count = MANY;
    for number in 1..=count {
        let name = format!("many-{number:03}");
        let new =
            json!({"account": "harbor", "project": PROJECT, "name": name, "size": 10, "volume_type": "SAS"});
        stage.cloud.steer("volumes", &new).await?;
    }
    let hanna = stage.person("hanna, with many").await?;
    hanna.open(request).await?;
    sign_in(&hanna).await?;
    hanna.click(button("Choose disks for them")).await?;
    hanna.reads(&format!("{0} of {0} disks", SIXTY + count)).await?;
    hanna.fill(searchbox("Search disks"), "many-").await?;
    hanna.reads(&format!("{count} of {} disks", SIXTY + count)).await?;
    hanna.click(checkbox("Select all that can go and match")).await?;
    prepare(&hanna).await?;
    hanna.click(button(format!("Create {count} transfers"))).await?;
    hanna.reads(&format!("{count} of {count} created")).await?;
    hanna.click(button("Go to hand-over")).await?;
    hanna.finds(button("Seal in a file…")).await?;
    hanna.script("bench.seal('only this recipient can open it')", vec![]).await?;
    hanna.click(button("Seal to “Milo”…")).await?;
    let sealed = measured(&hanna, "sealed").await?;
    figures.add("500 keys sealed to a recipient: press → shown", Unit::Ms, &sealed["all"]);
    figures.add("longest task while sealing", Unit::Ms, &sealed["longest"]);
    Ok(())
}
