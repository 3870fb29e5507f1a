import * as vscode from 'vscode';

/** A tree whose code is loaded when it is first shown. */
export class LazyTree<Node> implements vscode.TreeDataProvider<Node> {
  readonly #load: () => Promise<vscode.TreeDataProvider<Node>>;
  readonly #changes = new vscode.EventEmitter<Node | Node[] | undefined>();
  readonly onDidChangeTreeData: vscode.Event<Node | Node[] | undefined> = this.#changes.event;
  #tree: Promise<vscode.TreeDataProvider<Node>> | undefined;

  constructor(load: () => Promise<vscode.TreeDataProvider<Node>>) {
    this.#load = load;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    return (await this.#loaded()).getTreeItem(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const tree = await this.#loaded();
    return (await tree.getChildren(node)) ?? [];
  }

  #loaded(): Promise<vscode.TreeDataProvider<Node>> {
    this.#tree ??= this.#load().then((tree) => {
      tree.onDidChangeTreeData?.((node) => this.#changes.fire(node ?? undefined));
      return tree;
    });
    return this.#tree;
  }
}
