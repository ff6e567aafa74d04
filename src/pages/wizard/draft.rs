//! What the person is about to create: the chosen disks and the names their transfers get, by a template or one by one. It
//! survives a reload, and ends with the run that is made of it.

use std::collections::HashMap;

use evs_domain::check::{Check, CheckSet};
use evs_domain::disks::DiskInfo;
use evs_domain::evidence::Evidence;
use evs_domain::id::DiskId;
use evs_domain::name::NameLimit;
use evs_domain::template::{Filling, fill as fill_template};
use evs_domain::verdict::Verdict;
use leptos::prelude::*;

use super::names::{GivenName, judge};
use crate::components::disk_name::name_or_id;
use crate::state::create::{CreateItem, CreateRun};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;
use crate::state::storage::{self, Keep};

/// A chosen disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) disk: DiskInfo,
    /// What will surprise if nobody says it: what goes along, what stays.
    pub(super) notes: Vec<Evidence>,
    /// What couldn't be checked of it.
    pub(super) unchecked: CheckSet,
}

/// The checks that say what else moves with a disk, or doesn't.
const MOVES: [Check; 3] = [Check::Encrypted, Check::Snapshots, Check::Backups];

/// The template that nobody has changed: each transfer is called like its disk.
const LIKE_THE_DISK: &str = "{disk}";

/// The draft. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    signed_in: SignedIn,
    pub(super) project: ProjectState,
    pub(super) template: RwSignal<String>,
    /// The names that the person gave one by one, word for word.
    pub(super) own: RwSignal<HashMap<DiskId, String>>,
    pub(super) chosen: Memo<Vec<Chosen>>,
    /// What each chosen disk's transfer will be called, in the same order.
    pub(super) names: Memo<Vec<GivenName>>,
    kept_under: StoredValue<String>,
}

impl Draft {
    pub(super) fn new(signed_in: SignedIn, project: ProjectState) -> Self {
        let who = project.session().who();
        let kept_under = format!("names.{}.{}", who.cloud.id, who.project.0);
        let (template, own) = read(&storage::load(Keep::ThisTab, &kept_under).unwrap_or_default());
        let (template, own) = (RwSignal::new(template), RwSignal::new(own));
        let chosen = Memo::new(move |_| chosen(project));
        let limit = project.session().who().cloud.name_limit();
        let names = Memo::new(move |_| {
            let names = chosen.with(|all| {
                let name = |(at, one): (usize, &Chosen)| {
                    let given = own.with(|own| own.get(&one.disk.id).cloned());
                    given.unwrap_or_else(|| template.with(|template| filled(template, one, at + 1, limit)))
                };
                all.iter().enumerate().map(name).collect()
            });
            judge(names, limit)
        });
        Self { signed_in, project, template, own, chosen, names, kept_under: StoredValue::new(kept_under) }
    }

    /// Begins to create these transfers. The names were for them alone.
    pub(super) fn create(&self, items: Vec<CreateItem>) -> CreateRun {
        self.kept_under.with_value(|key| storage::forget(Keep::ThisTab, key));
        self.signed_in.create(self.project, items)
    }

    /// Keeps the names over a reload.
    pub(super) fn keep(&self) {
        let text =
            self.template.with_untracked(|template| self.own.with_untracked(|own| write(template, own)));
        self.kept_under.with_value(|key| storage::save(Keep::ThisTab, key, &text));
    }

    pub(super) fn limit(&self) -> NameLimit {
        self.project.session().who().cloud.name_limit()
    }

    /// What the template makes of the `n`th disk. Tracked.
    pub(super) fn by_template(&self, chosen: &Chosen, n: usize) -> String {
        let limit = self.limit();
        self.template.with(|template| filled(template, chosen, n, limit))
    }

    /// Gives the transfer of one disk a name of its own, or none.
    pub(super) fn give(&self, disk: DiskId, name: Option<String>) {
        self.own.update(|own| match name {
            Some(name) => drop(own.insert(disk, name)),
            None => drop(own.remove(&disk)),
        });
        self.keep();
    }
}

fn filled(template: &str, chosen: &Chosen, n: usize, limit: NameLimit) -> String {
    let disk = name_or_id(&chosen.disk.name, chosen.disk.id);
    fill_template(template, Filling { disk: &disk, n, size_gib: chosen.disk.size_gib }, limit)
}

/// The chosen disks, by name. Tracked.
fn chosen(project: ProjectState) -> Vec<Chosen> {
    let judge = project.judge();
    project.selection().with(|chosen| {
        project.inventory().with(|all| {
            let mut rows: Vec<u32> = chosen.iter().filter_map(|disk| all.disks.row(*disk)).collect();
            rows.sort_unstable_by(|a, b| all.disks.name(*a).cmp(all.disks.name(*b)));
            let is_read = all.readings.are_finished();
            let one = |row| Chosen {
                disk: all.disks.info(row),
                notes: all.evidence(row, judge.notes(all.present(row)).both(CheckSet::from_slice(&MOVES))),
                unchecked: match all.verdict(row, &judge) {
                    Verdict::Undecided(open) if is_read => open.checks(),
                    _ => CheckSet::NONE,
                },
            };
            rows.into_iter().map(one).collect()
        })
    })
}

/// The template on the first line, then a line for each name that was given: a name has no line break.
fn write(template: &str, own: &HashMap<DiskId, String>) -> String {
    let lines = own.iter().map(|(disk, name)| format!("\n{disk} {name}"));
    std::iter::once(template.to_owned()).chain(lines).collect()
}

fn read(text: &str) -> (String, HashMap<DiskId, String>) {
    let mut lines = text.split('\n');
    let template = lines.next().filter(|template| !template.is_empty()).unwrap_or(LIKE_THE_DISK).to_owned();
    let line =
        |line: &str| line.split_once(' ').and_then(|(id, name)| Some((DiskId::parse(id)?, name.into())));
    (template, lines.filter_map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_after_a_reload_and_nothing_kept_is_the_usual_template() {
        let own = HashMap::from([(DiskId(1), "for Milo: {n} ".to_owned()), (DiskId(2), String::new())]);
        assert_eq!(read(&write("Q3 {n}", &own)), ("Q3 {n}".to_owned(), own));
        assert_eq!(read(""), (LIKE_THE_DISK.to_owned(), HashMap::new()));
    }
}
