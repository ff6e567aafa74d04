//! The commands: one client at a time, a block for each step with a button that copies it. No key and no token is ever in one.

use evs_api::policies::Role;
use evs_domain::commands::{Client, Place, command};
use evs_domain::disks::CloudKind;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::Asked;
use super::copied::Copied;
use super::grant::Grant;
use crate::components::base::{Choice, Prose, RadioGroup, RadioLook};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

#[component]
pub(super) fn Panel(project: ProjectState, role: Role, asked: Signal<Vec<Asked>>) -> impl IntoView {
    let w = i18n();
    let session = project.session();
    let who = session.who();
    let place = session.project().place(&who.cloud, &who.region);
    let (kind, is_known) = (place.kind, place.endpoint.is_some());
    let chosen = RwSignal::new(Client::Curl);
    let place = StoredValue::new(place);
    let choices =
        Client::of(kind).iter().map(|client| Choice::new(*client, Signal::stored(client.name().to_owned())));
    let note = move || {
        notes(w.t(), chosen.get(), kind, is_known)
            .into_iter()
            .map(|note| view! { <p class="muted">{note}</p> })
            .collect_view()
    };
    let blocks = move || {
        let client = chosen.get();
        asked
            .get()
            .into_iter()
            .map(|asked| view! { <Block client=client place=place asked=asked /> })
            .collect_view()
    };
    view! {
        <Prose text=w.say(|t| t.commands.text) class="measure" />
        <RadioGroup
            legend=w.text(|t| t.commands.client)
            legend_hidden=true
            look=RadioLook::Segments
            choices=choices.collect()
            chosen=move || chosen.get()
            on_choose=move |client| chosen.set(client)
        />
        {note}
        {blocks}
        <p class="legend">{w.say(|t| t.commands.grant)}</p>
        <Grant role=role />
    }
}

/// What is to be known of a client before its commands are run.
fn notes(t: &'static Texts, client: Client, kind: CloudKind, is_address_known: bool) -> Vec<&'static str> {
    let t = &t.commands;
    match client {
        Client::Curl if is_address_known => vec![t.curl_note],
        Client::Curl => vec![t.curl_note, t.endpoint_note],
        Client::OpenStack => vec![t.openstack_note, t.argument_note],
        Client::KooCli => vec![t.koo_cli_note, t.argument_note],
        Client::Terraform if kind == CloudKind::OpenStack => vec![t.terraform_none],
        Client::Terraform => vec![t.terraform_note],
    }
}

/// One step's command, or that the client has none for it.
#[component]
fn Block(client: Client, place: StoredValue<Place>, asked: Asked) -> impl IntoView {
    let w = i18n();
    let commands = place.with_value(|place| {
        asked.steps().into_iter().map(|step| command(client, place, step)).collect::<Option<Vec<String>>>()
    });
    let name = Signal::derive(move || step_name(w.t(), &asked).to_owned());
    let Some(text) = commands.filter(|all| !all.is_empty()).map(|all| all.join("\n\n")) else {
        // That a client has nothing at all is said above.
        let is_silent =
            client == Client::Terraform && place.with_value(|place| place.kind == CloudKind::OpenStack);
        let none = move || w.t().commands.not_there(&name.get());
        return (!is_silent).then(|| view! { <p class="muted">{none}</p> }).into_any();
    };
    view! { <Copied name=name text=text /> }.into_any()
}

fn step_name(t: &'static Texts, asked: &Asked) -> &'static str {
    let t = &t.commands;
    match asked {
        Asked::ListDisks => t.list_disks,
        Asked::Create(_) => t.create,
        Asked::List => t.list,
        Asked::Show(_) => t.show,
        Asked::Cancel(_) => t.cancel,
        Asked::Accept(_) => t.accept,
    }
}
