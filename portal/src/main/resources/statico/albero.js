// SPDX-License-Identifier: EUPL-1.2
// The albero as a tree for the keyboard (WAI-ARIA authoring practices); without this script its lists open and close all the same.
(() => {
  const trees = document.querySelectorAll('[data-tree]');

  const details = item => item.querySelector(':scope > details');
  const group = item => item.querySelector(':scope > details > ul, :scope > ul');
  const label = item => item.querySelector(':scope > details > summary, :scope > a, :scope > .c-tree-n');
  const isOpen = item => !details(item) || details(item).open;
  const parent = item => item.parentElement.closest('[role=treeitem]');

  const visible = tree => [...tree.querySelectorAll('[role=treeitem]')].filter(item => {
    for (let up = parent(item); up; up = parent(up)) {
      if (!isOpen(up)) return false;
    }
    return true;
  });

  const toggle = (item, open) => {
    if (details(item)) details(item).open = open;
  };

  const go = (tree, item) => {
    if (!item) return;
    tree.querySelectorAll('[role=treeitem]').forEach(one => { one.tabIndex = -1; });
    item.tabIndex = 0;
    item.focus();
  };

  const prepare = (tree, list, level) => {
    [...list.children].forEach(item => {
      item.setAttribute('role', 'treeitem');
      item.setAttribute('aria-level', level);
      item.setAttribute('aria-label', label(item).textContent.replace(/\s+/g, ' ').trim());
      item.tabIndex = -1;
      label(item).tabIndex = -1;
      const below = group(item);
      if (below) {
        below.setAttribute('role', 'group');
        item.setAttribute('aria-expanded', isOpen(item));
        if (details(item)) {
          details(item).addEventListener('toggle', () => item.setAttribute('aria-expanded', isOpen(item)));
        }
        prepare(tree, below, level + 1);
      }
    });
  };

  const key = (tree, event) => {
    const item = event.target.closest('[role=treeitem]');
    // After a click the focus is on the summary or a link of the item: the arrows go on from there, Enter stays theirs.
    const within = event.target !== item;
    if (!item || (within && !event.key.startsWith('Arrow')) || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = visible(tree);
    const at = all.indexOf(item);
    const moves = {
      ArrowDown: () => go(tree, all[at + 1]),
      ArrowUp: () => go(tree, all[at - 1]),
      Home: () => go(tree, all[0]),
      End: () => go(tree, all[all.length - 1]),
      ArrowRight: () => {
        if (!group(item)) return;
        if (isOpen(item)) go(tree, group(item).querySelector('[role=treeitem]'));
        else toggle(item, true);
      },
      ArrowLeft: () => {
        if (group(item) && details(item) && isOpen(item)) toggle(item, false);
        else go(tree, parent(item));
      },
      Enter: () => {
        if (details(item)) toggle(item, !isOpen(item));
        else label(item).click();
      },
    };
    if (moves[event.key]) {
      event.preventDefault();
      moves[event.key]();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const next = [...all.slice(at + 1), ...all.slice(0, at)].find(one =>
        one.getAttribute('aria-label').toLowerCase().includes(' ' + event.key.toLowerCase()));
      go(tree, next);
    }
  };

  trees.forEach(tree => {
    tree.setAttribute('role', 'tree');
    tree.setAttribute('aria-label', tree.dataset.tree);
    prepare(tree, tree, 1);
    tree.querySelector('[role=treeitem]').tabIndex = 0;
    tree.addEventListener('keydown', event => key(tree, event));
  });
})();
