//! Where the pictures of a state go, and what is looked for in it. How the state is reached is in `walks`, how all of it is
//! shown in `report`.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use e2e::{Extent, Format, Person, Stage};

use crate::looks::{Colors, DESK, DOCUMENTS, Look, PAPER, PHONE, SCREENS, Size};
use crate::steps::SLOW_TEXTS;

/// The most that may move by itself, as browsers count it.
const SHIFT: f64 = 0.01;

/// What the walks are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// All pictures, and everything that is looked for; people walk at a desk.
    Gallery,
    /// What moves by itself, as people walk with a phone. No pictures.
    PhoneShifts,
    /// The pictures of the documentation alone.
    Documents,
}

/// Something that is wrong in a state.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Where: walk, state and look.
    pub at: String,
    /// What found it.
    pub by: &'static str,
    /// What it is.
    pub what: String,
}

/// A state and its pictures, with their places in the folder.
#[derive(Clone, Debug)]
pub struct State {
    /// The walk that reached it.
    pub walk: &'static str,
    /// Its name.
    pub name: String,
    /// Its pictures: look, and file.
    pub pictures: Vec<(String, String)>,
}

/// What was photographed and found so far.
pub struct Album {
    purpose: Purpose,
    folder: PathBuf,
    states: Mutex<Vec<State>>,
    findings: Mutex<Vec<Finding>>,
}

impl Album {
    /// An empty one; its pictures go into this folder.
    pub fn new(purpose: Purpose, folder: PathBuf) -> Self {
        Self { purpose, folder, states: Mutex::default(), findings: Mutex::default() }
    }

    /// The window in which people walk.
    fn window(&self) -> Size {
        if self.purpose == Purpose::PhoneShifts { PHONE } else { DESK }
    }

    /// Somebody with a browser, who has opened the console in a window of the right size.
    ///
    /// # Errors
    /// When no browser can be opened.
    pub async fn person(&self, stage: &Stage, name: &str) -> Result<Person> {
        let person = stage.person(name).await?;
        person.expects_complaints_of(SLOW_TEXTS);
        person.watch_shifts().await?;
        person.uses_window_of(self.window()).await?;
        person.prefers_colors("light").await?;
        person.open("/").await?;
        Ok(person)
    }

    /// Photographs the state that somebody sees, and looks for what is wrong with it.
    ///
    /// # Errors
    /// When the page or the folder is gone. What is wrong with the state is a finding and no error.
    pub async fn take(&self, person: &Person, walk: &'static str, name: &str) -> Result<()> {
        if self.purpose == Purpose::Documents {
            return self.take_documents(person, walk, name).await;
        }
        self.note_shifts(person, walk, name).await?;
        if self.purpose == Purpose::PhoneShifts {
            return Ok(());
        }
        self.look(person, walk, name, SCREENS).await
    }

    /// Photographs how the page that somebody sees looks on paper.
    ///
    /// # Errors
    /// As [`Self::take`].
    pub async fn take_paper(&self, person: &Person, walk: &'static str, name: &str) -> Result<()> {
        if self.purpose != Purpose::Gallery {
            return Ok(());
        }
        self.look(person, walk, name, PAPER).await?;
        person.has_printed().await
    }

    async fn look(&self, person: &Person, walk: &'static str, name: &str, looks: &[Look]) -> Result<()> {
        let mut pictures = Vec::new();
        for look in looks {
            let called = format!("{} {}", look.size.0, look.colors.name());
            person.uses_window_of(look.size).await?;
            shows(person, look.colors).await?;
            person.comes_to_rest().await?;
            pictures.extend(self.photograph(person, &format!("{walk}/{name}"), &called).await?);
            self.find(person, &format!("{walk} · {name} · {called}"), *look).await?;
        }
        self.back_to_walking(person).await?;
        self.keep(&self.states, State { walk, name: name.to_owned(), pictures });
        Ok(())
    }

    async fn take_documents(&self, person: &Person, walk: &str, name: &str) -> Result<()> {
        for one in DOCUMENTS.iter().filter(|one| one.walk == walk && one.state == name) {
            person.uses_window_of(one.size).await?;
            person.prefers_colors(one.scheme).await?;
            person.script("document.activeElement?.blur()", vec![]).await?;
            person.comes_to_rest().await?;
            let picture = person.photograph(Extent::Window, Format::Png).await?;
            self.write(&format!("{}.png", one.file), &picture)?;
        }
        self.back_to_walking(person).await
    }

    /// The first screen, and all of the page where there is more of it.
    async fn photograph(&self, person: &Person, state: &str, look: &str) -> Result<Vec<(String, String)>> {
        let mut pictures = Vec::new();
        let extents: &[_] =
            if person.has_more_below().await? { &[Extent::Window, Extent::Page] } else { &[Extent::Window] };
        for extent in extents {
            let rest = if *extent == Extent::Page { " whole" } else { "" };
            let file = format!("{}{rest}.webp", format_args!("{state}/{look}")).replace([' ', '·'], "-");
            self.write(&file, &person.photograph(*extent, Format::Webp).await?)?;
            pictures.push((format!("{look}{rest}"), file));
        }
        Ok(pictures)
    }

    async fn find(&self, person: &Person, at: &str, look: Look) -> Result<()> {
        if look.is_examined {
            self.findings(at, "axe", person.hindrances().await?);
        }
        if look.colors != Colors::Dark {
            self.findings(at, "layout", person.layout_faults().await?);
        }
        Ok(())
    }

    async fn note_shifts(&self, person: &Person, walk: &str, name: &str) -> Result<()> {
        let shifts = person.shifts().await?;
        if shifts.sum >= SHIFT {
            let at = format!("{walk} · {name} · {}", self.window().0);
            let what = format!("{:.3} moved by itself: {}", shifts.sum, shifts.parts.join(" "));
            self.findings(&at, "shift", vec![what]);
        }
        Ok(())
    }

    /// What moves because the window does is nobody's fault.
    async fn back_to_walking(&self, person: &Person) -> Result<()> {
        person.uses_window_of(self.window()).await?;
        person.prefers_colors("light").await?;
        person.comes_to_rest().await?;
        person.shifts().await.map(drop)
    }

    /// Notes something that was found.
    pub fn findings(&self, at: &str, by: &'static str, what: Vec<String>) {
        for what in what {
            self.keep(&self.findings, Finding { at: at.to_owned(), by, what });
        }
    }

    fn keep<T>(&self, list: &Mutex<Vec<T>>, one: T) {
        list.lock().unwrap_or_else(PoisonError::into_inner).push(one);
    }

    fn write(&self, file: &str, picture: &[u8]) -> Result<()> {
        let path = self.folder.join(file);
        std::fs::create_dir_all(path.parent().context("a picture without a folder")?)?;
        std::fs::write(&path, picture).with_context(|| format!("can't write {}", path.display()))
    }

    /// Everything that was photographed and found.
    pub fn into_parts(self) -> (Vec<State>, Vec<Finding>) {
        let states = self.states.into_inner().unwrap_or_else(PoisonError::into_inner);
        (states, self.findings.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn shows(person: &Person, colors: Colors) -> Result<()> {
    match colors {
        Colors::Light | Colors::Dark => person.prefers_colors(colors.name()).await,
        Colors::Forced => {
            person.emulates(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await
        }
        Colors::Paper => person.sees_it_printed().await,
    }
}
