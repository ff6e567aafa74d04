//! What the person is about to create: the chosen disks and the names they'll get. The template survives a reload.

use evs_domain::check::{Check, CheckSet};
use evs_domain::disks::DiskInfo;
use evs_domain::evidence::Evidence;
use evs_domain::name::{NameLimit, NameProblem, TransferName, Unit};
use evs_domain::template::{Filling, fill as fill_template};
use evs_i18n::{Texts, messages::wizard};
use leptos::prelude::*;

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
}

/// The checks that say what else moves with a disk, or doesn't.
const MOVES: [Check; 3] = [Check::Encrypted, Check::Snapshots, Check::Backups];

/// The draft. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    signed_in: SignedIn,
    pub(super) project: ProjectState,
    pub(super) template: RwSignal<String>,
    pub(super) chosen: Memo<Vec<Chosen>>,
}

const TEMPLATE_KEY: &str = "name-template";

impl Draft {
    pub(super) fn new(signed_in: SignedIn, project: ProjectState) -> Self {
        let template =
            RwSignal::new(storage::load(Keep::ThisTab, TEMPLATE_KEY).unwrap_or_else(|| "{disk}".to_owned()));
        let judge = project.judge();
        let chosen = Memo::new(move |_| {
            project.selection().with(|chosen| {
                project.inventory().with(|all| {
                    let mut rows: Vec<u32> = chosen.iter().filter_map(|disk| all.disks.row(*disk)).collect();
                    rows.sort_unstable_by(|a, b| all.disks.name(*a).cmp(all.disks.name(*b)));
                    rows.into_iter()
                        .map(|row| Chosen {
                            disk: all.disks.info(row),
                            notes: all.evidence(
                                row,
                                judge.notes(all.present(row)).both(CheckSet::from_slice(&MOVES)),
                            ),
                        })
                        .collect()
                })
            })
        });
        Self { signed_in, project, template, chosen }
    }

    /// Begins to create these transfers.
    pub(super) fn create(&self, items: Vec<CreateItem>) -> CreateRun {
        self.signed_in.create(self.project, items)
    }

    /// Keeps the template over a reload.
    pub(super) fn keep(&self) {
        storage::save(Keep::ThisTab, TEMPLATE_KEY, &self.template.get_untracked());
    }

    pub(super) fn limit(&self) -> NameLimit {
        self.project.session().who().cloud.name_limit()
    }

    /// The name that the `n`th disk will get, as text and as the cloud would take it. Tracked.
    pub(super) fn name(&self, chosen: &Chosen, n: usize) -> (String, Result<TransferName, NameProblem>) {
        let limit = self.limit();
        let disk = name_or_id(&chosen.disk.name, chosen.disk.id);
        let text = self.template.with(|template| {
            fill_template(template, Filling { disk: &disk, n, size_gib: chosen.disk.size_gib }, limit)
        });
        let parsed = TransferName::parse(&text, limit);
        (text, parsed)
    }

    /// How many of the names the cloud wouldn't take, and what is wrong with the first. Tracked.
    pub(super) fn bad_names(&self) -> (usize, Option<NameProblem>) {
        let problems: Vec<NameProblem> = self.chosen.with(|all| {
            all.iter().enumerate().filter_map(|(at, chosen)| self.name(chosen, at + 1).1.err()).collect()
        });
        (problems.len(), problems.first().copied())
    }
}

/// What is wrong with a name, in words.
pub(super) fn problem_text(t: &'static Texts, problem: NameProblem) -> String {
    match problem {
        NameProblem::Blank => t.wizard.name_blank.to_owned(),
        NameProblem::ControlCharacter => t.wizard.name_control.to_owned(),
        NameProblem::TooLong { is: n, limit: NameLimit { max, unit: Unit::Chars } } => {
            t.wizard.name_too_long(wizard::NameTooLong { n, max })
        }
        NameProblem::TooLong { is: n, limit: NameLimit { max, unit: Unit::Bytes } } => {
            t.wizard.name_too_long_bytes(wizard::NameTooLongBytes { n, max })
        }
    }
}
