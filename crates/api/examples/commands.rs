//! Prints commands of other clients for one project, as JSON by client and step. `tests/clients` runs what is printed here:
//! `commands KIND ENDPOINT REGION PROJECT MICROVERSION DISK TRANSFER NAME`, where a `-` for the endpoint means that it isn't known.

#![expect(clippy::print_stdout, reason = "printing is what this program is for")]

use evs_api::Project;
use evs_api::clouds::Cloud;
use evs_api::dialect::{Dialect, Microversion, TransferApi};
use evs_domain::commands::{Client, Place, Step, command};
use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, TransferId};
use serde_json::{Map, Value};

fn main() {
    match printed(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Some(text) => println!("{text}"),
        None => println!("see the head of crates/api/examples/commands.rs"),
    }
}

fn printed(arguments: &[String]) -> Option<Value> {
    let [kind, endpoint, region, project, microversion, disk, transfer, name] = arguments else {
        return None;
    };
    let (kind, dialect) = match kind.as_str() {
        "evs" => (CloudKind::Huawei, Dialect::Evs(TransferApi::V3)),
        _ => (CloudKind::OpenStack, Dialect::Cinder(Microversion(microversion.parse().ok()?))),
    };
    let cloud = Cloud { kind, ..Cloud::default() };
    let endpoint = (endpoint != "-").then(|| endpoint.clone());
    let place = Place { endpoint, ..Project { id: project.clone(), dialect }.place(&cloud, region) };
    let (disk, transfer) = (DiskId::parse(disk)?, TransferId::parse(transfer)?);
    let steps = [
        ("disks", Step::ListDisks),
        ("create", Step::Create { disk, name }),
        ("list", Step::List),
        ("show", Step::Show(transfer)),
        ("cancel", Step::Cancel(transfer)),
        ("accept", Step::Accept(transfer)),
    ];
    let clients = Client::of(kind).iter().map(|client| {
        let commands = steps.map(|(word, step)| (word.to_owned(), command(*client, &place, step).into()));
        (client.name().to_owned(), Value::Object(Map::from_iter(commands)))
    });
    Some(Value::Object(clients.collect()))
}
