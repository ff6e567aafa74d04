//! One visit: a person with a fresh browser signs in to a project of so many disks, searches, sorts and scrolls. The steps
//! are here; what they mean in milliseconds is found out in the page.

use anyhow::{Context, Result};
use e2e::{Loaded, Person, Stage, button, combobox, field, grid, heading, searchbox};
use serde_json::{Value, json};

use crate::figures::{Figures, Unit};

/// The project whose seed has two thousand disks.
const PROJECT: &str = "region-one_archive";
const SEEDED: usize = 2_000;
const TYPES: [&str; 4] = ["SAS", "SSD", "GPSSD", "ESSD"];
/// What the page says as long as verdicts may still change.
const UNFINISHED: &str = "still being read";
/// Typed letter by letter and taken away again: parts of ids, so that nearly every key leaves other disks.
const WORDS: [&str; 4] = ["17a", "0b2", "e95", "c3d"];
const BACKSPACE: &str = "\u{e003}";
/// Each twice: one way round and the other.
const COLUMNS: [&str; 6] = ["Size", "Size", "Type", "Type", "Name", "Name"];
const JUMPS: usize = 20;
const FRAMES: usize = 120;

/// Goes through everything and notes what it took.
///
/// # Errors
/// When something on the way isn't as it should be.
pub async fn visit(stage: &Stage, disks: usize, figures: &mut Figures) -> Result<()> {
    enlarge(stage, disks).await?;
    let hanna = stage.person("hanna").await?;
    hanna.finds(button("Sign in")).await?;
    hanna.script(include_str!("page.js"), vec![]).await?;
    note_opening(figures, &measured(&hanna, "opened()").await?, hanna.loaded().await?);
    sign_in(&hanna).await?;
    let follow = "bench.follow(arguments[0], arguments[1])";
    hanna.script(follow, vec![json!(disks), json!(UNFINISHED)]).await?;
    hanna.click(button(PROJECT)).await?;
    note_reading(figures, &measured(&hanna, "read").await?)?;
    note_memory(figures, "when all is read", &measured(&hanna, "memory()").await?);
    search(&hanna, figures).await?;
    sort(&hanna, figures).await?;
    scroll(&hanna, figures).await?;
    note_memory(figures, "in the end", &measured(&hanna, "memory()").await?);
    Ok(())
}

/// Adds disks until there are so many, and a snapshot to every third of the new ones.
async fn enlarge(stage: &Stage, disks: usize) -> Result<()> {
    for number in SEEDED + 1..=disks {
        let new = json!({
            "account": "harbor", "project": PROJECT, "name": format!("scan-{number:05}"),
            "size": 10 + number * 7 % 490, "volume_type": TYPES[number % TYPES.len()],
        });
        let added = stage.cloud.steer("volumes", &new).await?;
        if number.is_multiple_of(3) {
            let id = added["id"].as_str().context("the cloud didn't say which disk it added")?;
            stage.cloud.steer(&format!("volumes/{id}/snapshots"), &json!({})).await?;
        }
    }
    Ok(())
}

/// Up to the choice of the project, whose press begins the reading.
async fn sign_in(person: &Person) -> Result<()> {
    person.choose(combobox("Region"), "Region one").await?;
    person.fill(field("Account"), "harbor").await?;
    person.fill(field("User"), "hanna").await?;
    person.fill(field("Password"), "harbor-demo").await?;
    person.click(button("Sign in")).await?;
    person.finds(heading("Choose a project")).await
}

/// Calls a function of the script that measures in the page, and waits for its result.
pub async fn measured(person: &Person, what: &str) -> Result<Value> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
         Promise.resolve(bench.{what}).then(done, error => done({{error: String(error)}}));"
    );
    let answer = person.script_with_answer(&script, vec![]).await?;
    match answer["error"].as_str() {
        Some(error) => Err(anyhow::anyhow!("{what}: {error}")),
        None => Ok(answer),
    }
}

fn note_opening(figures: &mut Figures, opened: &Value, loaded: Loaded) {
    figures.add("page opened → first paint", Unit::Ms, &opened["first"]);
    figures.add("page opened → sign-in form", Unit::Ms, &opened["largest"]);
    figures.add("files till the sign-in form", Unit::Count, &json!(loaded.requests));
    figures.add("their bytes on the wire", Unit::Mb, &json!(loaded.bytes));
}

fn note_reading(figures: &mut Figures, read: &Value) -> Result<()> {
    let counts = read["counts"].as_object().context("the disks weren't all listed and judged in time")?;
    for (name, key) in [
        ("project pressed → first rows", "first"),
        ("first disks answered → first rows", "first_after_answer"),
        ("project pressed → all judged", "judged"),
        ("first list asked → all judged", "judged_after_first_call"),
        ("last list answered → all judged", "judged_after_answer"),
        ("longest task while reading", "longest"),
    ] {
        figures.add(name, Unit::Ms, &read[key]);
    }
    figures.add("more files for the screen of disks", Unit::Count, &read["files"]);
    figures.add("rows on the page", Unit::Count, &read["rows"]);
    figures.add("of these a second time", Unit::Count, &read["twice"]);
    figures.add("elements on the page", Unit::Count, &read["elements"]);
    for (list, count) in counts {
        figures.add(&format!("calls of {list}"), Unit::Count, count);
    }
    Ok(())
}

fn note_memory(figures: &mut Figures, when: &str, memory: &Value) {
    figures.add(&format!("WASM memory {when}"), Unit::Mb, &memory["wasm"]);
    figures.add(&format!("JS heap {when}"), Unit::Mb, &memory["heap"]);
}

/// Measures what comes of one key or click; nothing if the table stays as it was.
async fn step(
    person: &Person,
    begins: &str,
    works: &str,
    act: impl AsyncFnOnce() -> Result<()>,
) -> Result<Value> {
    person.script("bench.arm(arguments[0], arguments[1])", vec![json!(begins), json!(works)]).await?;
    act().await?;
    measured(person, "step").await
}

async fn search(person: &Person, figures: &mut Figures) -> Result<()> {
    person.click(searchbox("Search disks")).await?;
    person.script("bench.longest()", vec![]).await?;
    let mut steps = Vec::new();
    for word in WORDS {
        let letters = word.chars().map(String::from);
        for key in letters.chain(word.chars().map(|_| BACKSPACE.to_owned())) {
            steps.push(step(person, "keydown", "input", async || person.press(&key).await).await?);
        }
    }
    note_steps(figures, "key → result", &steps);
    figures.add("longest task while searching", Unit::Ms, &measured(person, "longest()").await?);
    Ok(())
}

async fn sort(person: &Person, figures: &mut Figures) -> Result<()> {
    let mut steps = Vec::new();
    for column in COLUMNS {
        let head = button(column).within(grid("Disks of the project"));
        steps.push(step(person, "click", "click", async || person.click(head).await).await?);
    }
    note_steps(figures, "sort click → result", &steps);
    figures.add("longest task while sorting", Unit::Ms, &measured(person, "longest()").await?);
    Ok(())
}

fn note_steps(figures: &mut Figures, name: &str, steps: &[Value]) {
    let times = |of: &str| steps.iter().filter_map(|step| step[of].as_f64()).collect::<Vec<_>>();
    figures.add_times(name, &times("shown"));
    figures.add_times(&format!("{name}, the app's own work"), &times("worked"));
}

async fn scroll(person: &Person, figures: &mut Figures) -> Result<()> {
    let jumps = measured(person, &format!("jump({JUMPS})")).await?;
    let jumps: Vec<f64> = jumps.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    figures.add_times("jump far away → rows", &jumps);
    let scrolled = measured(person, &format!("scroll({FRAMES})")).await?;
    figures.add("frames dropped while scrolling", Unit::Percent, &scrolled["late"]);
    figures.add("frames without rows while scrolling", Unit::Count, &scrolled["empty"]);
    Ok(())
}
