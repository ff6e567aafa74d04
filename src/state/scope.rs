//! Who owns signals that must outlive the page on which they were made: a sign-in, an entered project. Signals and stored
//! values live in an arena and belong to an owner; here is that owner, held by whoever works with them, and gone with the
//! last holder. No state is in here.

use std::future::Future;

use leptos::prelude::Owner;
use leptos::reactive::owner::WeakOwner;
use leptos::task::spawn_local;

/// The owner of a sign-in's or a project's signals. It belongs to no page.
#[derive(Clone, Default)]
pub struct Scope {
    own: Owner,
    /// The scope that this one's state refers to.
    within: Option<WeakOwner>,
}

impl Scope {
    /// A scope of its own.
    pub fn new() -> Self {
        Self::default()
    }

    /// A scope whose state refers to that of `outer`. It doesn't keep `outer` alive by itself: [`ScopeRef::hold`] holds both.
    pub fn within(outer: &ScopeRef) -> Self {
        Self { own: Owner::default(), within: Some(outer.own.clone()) }
    }

    /// Makes state that belongs to this scope.
    pub fn make<T>(&self, make: impl FnOnce(ScopeRef) -> T) -> T {
        let reference = self.reference();
        self.own.with(|| make(reference))
    }

    fn reference(&self) -> ScopeRef {
        ScopeRef { own: self.own.downgrade(), within: self.within.clone() }
    }
}

/// State together with the scope that owns it.
#[derive(Clone)]
pub struct Owned<T> {
    state: T,
    scope: Scope,
}

impl<T: Copy> Owned<T> {
    /// Makes state in `scope`, and keeps them together.
    pub fn new(scope: Scope, make: impl FnOnce(ScopeRef) -> T) -> Self {
        Self { state: scope.make(make), scope }
    }

    /// The state's handle. It's good as long as somebody holds the scope.
    pub fn state(&self) -> T {
        self.state
    }

    /// Keeps the state alive, for a part of the page that shows it.
    pub fn hold(&self) -> Option<ScopeGuard> {
        self.scope.reference().hold()
    }
}

/// Keeps a scope, and the one it's within, alive.
#[derive(Clone)]
pub struct ScopeGuard {
    _own: Owner,
    _within: Option<Owner>,
}

/// Knows a scope without keeping it alive.
#[derive(Clone)]
pub struct ScopeRef {
    own: WeakOwner,
    within: Option<WeakOwner>,
}

impl ScopeRef {
    /// Keeps the scope alive; `None` when it's gone already.
    pub fn hold(&self) -> Option<ScopeGuard> {
        let within = match &self.within {
            Some(within) => Some(within.upgrade()?),
            None => None,
        };
        Some(ScopeGuard { _own: self.own.upgrade()?, _within: within })
    }

    /// Makes more state that belongs to the scope; `None` when it's gone already.
    pub fn make<T>(&self, make: impl FnOnce() -> T) -> Option<T> {
        Some(self.own.upgrade()?.with(make))
    }

    /// Runs `task` with the scope kept alive until it ends, so that the task may use the scope's state throughout. Nothing
    /// is run when the scope is gone already.
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        let Some(hold) = self.hold() else { return };
        spawn_local(async move {
            task.await;
            drop(hold);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::*;

    fn owned(number: i32) -> Owned<RwSignal<i32>> {
        Owned::new(Scope::new(), |_| RwSignal::new(number))
    }

    #[test]
    fn state_goes_with_the_last_holder_of_its_scope_and_not_before() {
        let one = owned(7);
        let (state, held) = (one.state(), one.hold());
        drop(one);
        assert_eq!(state.try_get_untracked(), Some(7));
        drop(held);
        assert_eq!(state.try_get_untracked(), None);
    }

    #[test]
    fn whoever_holds_an_inner_scope_holds_the_outer_one_too() {
        let outer = Owned::new(Scope::new(), |scope| StoredValue::new(scope));
        let reference = outer.state().get_value();
        let inner = Owned::new(Scope::within(&reference), |_| RwSignal::new(1));
        let held = inner.hold();
        drop(outer);
        assert!(reference.hold().is_some());
        drop(held);
        assert!(reference.hold().is_none(), "an inner scope alone keeps no outer one");
        assert!(inner.hold().is_none(), "what refers to state that is gone can't be used any more");
    }
}
