//! Every reader of a good answer, by name. One that is added to the crate is added here.

use evs_api::clouds::{self, Cloud};
use evs_api::dialect::{Dialect, Microversion};
use evs_api::disk::ShowDisk;
use evs_api::identity::{
    Credential, FindProjects, ListDomains, ListProjects, Scope, ShowToken, SignIn, SignOut,
};
use evs_api::listings::calls_of;
use evs_api::quotas::ShowQuotas;
use evs_api::transfers::{AcceptTransfer, CancelTransfer, CreateTransfer, ShowTransfer};
use evs_api::versions::ShowVersions;
use evs_api::{Call, Failure, Project, Response, interpret};
use evs_domain::check::CheckSet;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::secret::{AuthKey, Secret};
use evs_domain::verdict::{Judge, Verdict};

/// What came of reading: nothing where it could be read.
pub(crate) type Outcome = Result<(), Option<Failure>>;

fn projects() -> [Project; 2] {
    let evs = Project::new("p", &Cloud::default());
    let cinder = Project { dialect: Dialect::Cinder(Microversion(70)), ..evs.clone() };
    [evs, cinder]
}

fn create(project: &Project, disk: DiskId) -> CreateTransfer {
    let table = Cloud::default().rule_table(project.dialect);
    let proof = match Judge::new(table).verdict(disk, CheckSet::NONE, CheckSet::NONE) {
        Verdict::Eligible(proof) => Some(proof),
        _ => None,
    };
    let name = TransferName::parse("x", NameLimit::STRICTEST).unwrap();
    CreateTransfer { project: project.clone(), proof: proof.unwrap(), name }
}

/// What every reader makes of this answer, listings as well as calls.
pub(crate) fn read_by_all(status: u16, body: &[u8]) -> Vec<(String, Outcome)> {
    let mut outcomes = Vec::new();
    for project in projects() {
        listings(status, body, &project, &mut outcomes);
        calls(status, body, &project, &mut outcomes);
    }
    outcomes.push(("clouds.json".to_owned(), clouds::read(body).map(drop).map_err(|_| None)));
    outcomes
}

fn listings(status: u16, body: &[u8], project: &Project, outcomes: &mut Vec<(String, Outcome)>) {
    if !(200..300).contains(&status) {
        return;
    }
    let mut inventory = Inventory::default();
    for call in Listing::ALL.into_iter().flat_map(calls_of) {
        let read = call.read(body, project, &mut inventory).map(drop).map_err(|_| None);
        outcomes.push((format!("{call:?}"), read));
    }
    // What was read is joined and judged, whatever it was.
    inventory.join();
    for row in 0..u32::try_from(inventory.disks.len()).unwrap() {
        let _present = inventory.present(row);
    }
}

fn calls(status: u16, body: &[u8], project: &Project, outcomes: &mut Vec<(String, Outcome)>) {
    let (disk, transfer) = (DiskId(7), TransferId(8));
    let project = || project.clone();
    let mut push =
        |name: &str, outcome: Result<(), Failure>| outcomes.push((name.to_owned(), outcome.map_err(Some)));
    fn read<C: Call>(call: &C, status: u16, body: &[u8]) -> Result<(), Failure> {
        interpret(call, Response { status, body: body.to_vec(), ..Response::default() }).map(drop)
    }
    let key = AuthKey::parse("9266c59563c84664").unwrap();
    push("create", read(&create(&project(), disk), status, body));
    push("accept", read(&AcceptTransfer { project: project(), transfer, key }, status, body));
    push("cancel", read(&CancelTransfer { project: project(), transfer }, status, body));
    push("show transfer", read(&ShowTransfer { project: project(), transfer }, status, body));
    push("show disk", read(&ShowDisk { project: project(), disk }, status, body));
    push("quotas", read(&ShowQuotas { project: project() }, status, body));
    push("versions", read(&ShowVersions, status, body));
    let credential = Credential::Token(Secret::new("t"));
    push("sign in", read(&SignIn { credential, scope: Scope::Unscoped, receipt: None }, status, body));
    push("sign out", read(&SignOut { token: Secret::new("t") }, status, body));
    push("show token", read(&ShowToken(Secret::new("t")), status, body));
    push("projects", read(&ListProjects, status, body));
    push("projects by name", read(&FindProjects { name: "r".into() }, status, body));
    push("domains", read(&ListDomains, status, body));
}
