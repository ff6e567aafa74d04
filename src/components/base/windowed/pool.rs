//! Mounts and unmounts rows. A row that stays is never moved: moving an element in the page, as Leptos' `<For>` sometimes
//! does, takes the focus from it.

use leptos::html;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Render};

/// A row on the page, and the reactive owner of its signals and effects.
struct Mounted {
    index: usize,
    state: AnyViewState,
    owner: Owner,
}

/// Keeps exactly the rows of `wanted` (in ascending order) mounted in `body`. `make` builds a row.
pub(super) fn keep_mounted(
    body: NodeRef<html::Div>,
    wanted: impl Fn() -> Vec<usize> + 'static,
    make: impl Fn(usize) -> AnyView + 'static,
) {
    let Some(outer) = Owner::current() else { return };
    let rows = StoredValue::new_local(Vec::<Mounted>::new());
    // A view that is built again can reuse the element: rows left in it would be there twice.
    on_cleanup(move || {
        rows.try_update_value(|rows| {
            for mut row in rows.drain(..) {
                row.state.unmount();
                row.owner.cleanup();
            }
        });
    });
    Effect::new(move |_| {
        let Some(body) = body.get() else { return };
        let wanted = wanted();
        let build = |index| {
            let owner = outer.child();
            let state = owner.with(|| untrack(|| make(index).build()));
            Mounted { index, state, owner }
        };
        rows.update_value(|rows| reconcile(rows, &wanted, &body, build));
    });
}

fn reconcile(
    rows: &mut Vec<Mounted>,
    wanted: &[usize],
    body: &web_sys::Element,
    build: impl Fn(usize) -> Mounted,
) {
    rows.retain_mut(|row| {
        let stays = wanted.binary_search(&row.index).is_ok();
        if !stays {
            row.state.unmount();
            row.owner.cleanup();
        }
        stays
    });
    for (place, &index) in wanted.iter().enumerate() {
        if rows.get(place).is_some_and(|row| row.index == index) {
            continue;
        }
        let mut row = build(index);
        match rows.get(place) {
            Some(next) => {
                next.state.insert_before_this(&mut row.state);
            }
            None => row.state.mount(body, None),
        }
        rows.insert(place, row);
    }
}
